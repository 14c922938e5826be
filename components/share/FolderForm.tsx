import { useRef, useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/message'
import type { ShareRole, ShareSettings } from '../../lib/progress/share/settings'
import type { SharePolicy } from '../../lib/progress/share/sharePolicy'
import type { ShareState } from '../../lib/progress/share/state'
import type { SharePageState } from '../../lib/state/workspace/share'
import { t } from '../../lib/text'
import { parseFolderAddress } from '../../lib/webdav/address'
import { RadioGroup } from '../kit/RadioGroup'
import { FolderField } from './FolderField'
import { TestResult } from './TestResult'

interface FolderFormProps {
  readonly state: SharePageState
  readonly share: ShareState
  /** Is called when the user leaves it, or has switched the folder on. */
  readonly onClose: () => void
}

type FieldName = 'address' | 'userName' | 'password'

const MISSING = {
  address: 'shareAddressNot',
  userName: 'shareUserNot',
  password: 'shareSecretNot',
} as const satisfies Record<FieldName, MessageKey>

/** The settings of a folder, its test, and what is agreed to before it is switched on. */
export function FolderForm({ state, share, onClose }: FolderFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const policy = state.policy.value
  const [edited, setEdited] = useState<Partial<ShareSettings>>({})
  const [tried, setTried] = useState(false)
  const { address, userName, role } = share
  const now: ShareSettings = {
    address,
    userName,
    role,
    password: '',
    ...edited,
    ...setByPolicy(policy),
  }
  const problem = problemOf(now)
  const set = (more: Partial<ShareSettings>) => {
    setEdited((before) => ({ ...before, ...more }))
    // What was tested is no longer what is entered.
    if (state.tested.value) state.cancel()
  }
  const field = (name: FieldName) => ({
    name,
    value: now[name],
    problem: tried && problem === name ? t(MISSING[name]) : null,
    onChange: (value: string) => set({ [name]: value }),
  })
  return (
    <>
      <form
        ref={form}
        class="questions"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const parsed = parseFolderAddress(now.address)
          if (problem === null && parsed !== null) return state.test({ ...now, address: parsed })
          form.current?.querySelector<HTMLElement>(`[name=${problem}]`)?.focus()
        }}
      >
        {policy.isWrong && <p class="notice trouble">{t('sharePolicyNot')}</p>}
        <FolderField
          {...field('address')}
          label={t('shareAddress')}
          help={t(policy.address === null ? 'shareAddressMore' : 'shareByPolicy')}
          isFixed={policy.address !== null}
        />
        <FolderField {...field('userName')} label={t('shareUser')} />
        <FolderField
          {...field('password')}
          isSecret
          label={t('shareSecret')}
          help={t('shareSecretMore')}
        />
        {policy.role === null && (
          <RadioGroup<ShareRole>
            name="role"
            title={t('shareRole')}
            value={now.role}
            choices={[
              { value: 'facility', label: t('shareRoleFacility') },
              { value: 'list', label: t('shareRoleList') },
            ]}
            onChoose={(role) => set({ role })}
          />
        )}
        <p class="help">{t('shareTestMore')}</p>
        <FormActions state={state} onCancel={share.on ? onClose : null} />
      </form>
      <TestResult state={state} onStart={onClose} />
    </>
  )
}

interface FormActionsProps {
  readonly state: SharePageState
  /** `null` while there is nothing to go back to. */
  readonly onCancel: (() => void) | null
}

function FormActions({ state, onCancel }: FormActionsProps) {
  return (
    <div class="actions">
      <button
        type="submit"
        class={state.tested.value?.result.ok ? undefined : 'primary'}
        aria-disabled={state.isRunning.value}
      >
        {t('shareTest')}
      </button>
      {onCancel && (
        <button
          type="button"
          class="link"
          onClick={() => {
            state.cancel()
            onCancel()
          }}
        >
          {t('syncCancel')}
        </button>
      )}
    </div>
  )
}

function setByPolicy({ address, role }: SharePolicy): Partial<ShareSettings> {
  return { ...(address === null ? {} : { address }), ...(role === null ? {} : { role }) }
}

/** @returns the first field that cannot be tested; `null` for none. */
function problemOf({ address, userName, password }: ShareSettings): FieldName | null {
  if (parseFolderAddress(address) === null) return 'address'
  if (userName.trim() === '') return 'userName'
  return password === '' ? 'password' : null
}
