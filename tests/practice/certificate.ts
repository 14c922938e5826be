import { generate } from 'selfsigned'

/** The portal's own host name. Browsers are told to look for it on this machine. */
export const HOST = 'iryohokenjyoho.service-now.com'

/** A fresh key and certificate for HOST, as PEM. They live in memory only and end with the server. */
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
