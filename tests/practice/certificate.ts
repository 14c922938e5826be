import { generate } from 'selfsigned'

/** The real portal's host name, which the tests' browsers resolve to this machine. */
export const HOST = 'iryohokenjyoho.service-now.com'

/** Generates a key and certificate for HOST, as PEM, in memory only. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: HOST },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { key: made.private, cert: made.cert }
}
