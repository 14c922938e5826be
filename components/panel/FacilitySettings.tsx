import { useEffect, useState } from 'preact/hooks'
import { kindName } from '../../lib/check/kindName'
import type { Guide } from '../../lib/guide/schema'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { renderMessage, t } from '../../lib/text'
import { codeToStore } from '../../lib/wording/facilityCodeHint'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { GuideText } from '../kit/GuideText'
import { RadioGroup } from '../kit/RadioGroup'
import { CodeAndDateFields } from './CodeAndDateFields'

interface FacilitySettingsProps {
  readonly state: PanelState
  readonly facility: Facility
  /** The current guide. */
  readonly guide: Guide
}

/** 施設の設定: all attributes of a facility. Each is optional and can be changed later. */
export function FacilitySettings({ state, facility, guide }: FacilitySettingsProps) {
  const { name, code, wishedDate, kind, adapted, subsidised } = facility
  const [answers, setAnswers] = useState({
    name,
    code,
    wishedDate: wishedDate ?? '',
    guide: facility.guide,
    kind,
    adapted,
    subsidised,
  })
  const [guides, setGuides] = useState<readonly Guide[]>([])
  useEffect(() => {
    // If the others cannot be loaded, the current guide remains to choose.
    state.loadGuides().then(setGuides, () => setGuides([guide]))
  }, [state, guide])
  const title = useFocusRecovery<HTMLHeadingElement>(guides.length)
  if (guides.length === 0) return <p class="lead">{t('loading')}</p>
  const chosen = guides.find(({ id }) => id === answers.guide) ?? guide
  const yesNo = [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
    { value: null, label: t('notSure') },
  ]
  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault()
        state.saveSettings({
          ...answers,
          code: codeToStore(answers.code, code),
          wishedDate: answers.wishedDate || null,
        })
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {t('settingsTitle')}
      </h2>
      {chosen.prerequisite && (
        <p class="help">
          <GuideText text={chosen.prerequisite.text} />
        </p>
      )}
      <label class="text">
        <span>{t('facilityName')}</span>
        <input
          value={answers.name}
          autocomplete="off"
          onInput={({ currentTarget }) => setAnswers({ ...answers, name: currentTarget.value })}
        />
      </label>
      <RadioGroup
        name="guide"
        title={t('questionGuide')}
        value={answers.guide}
        choices={guides.map(({ id, title, shortTitle }) => ({
          value: id,
          label: translated(shortTitle ?? title),
        }))}
        onChoose={(id) => setAnswers({ ...answers, guide: id })}
      />
      {chosen.limits && (
        <p class="help">
          <GuideText text={chosen.limits.text} />
        </p>
      )}
      <RadioGroup
        name="kind"
        title={t('questionKind')}
        value={answers.kind}
        choices={[
          ...FACILITY_KINDS.map((value) => ({ value, label: renderMessage(kindName(value)) })),
          { value: null, label: t('notSure') },
        ]}
        onChoose={(value) => setAnswers({ ...answers, kind: value })}
      />
      {chosen.questions.map(({ id, title, help }) => (
        <RadioGroup
          key={id}
          name={id}
          title={translated(title)}
          help={help && translated(help)}
          value={answers[id]}
          choices={yesNo}
          onChoose={(value) => setAnswers({ ...answers, [id]: value })}
        />
      ))}
      <CodeAndDateFields
        code={answers.code}
        wishedDate={answers.wishedDate}
        kind={answers.kind}
        onChange={(more) => setAnswers({ ...answers, ...more })}
      />
      <div class="actions">
        <button type="submit" class="primary">
          {t('questionsDone')}
        </button>
        <button type="button" class="link" onClick={() => state.showSettings(false)}>
          {t('questionsKeep')}
        </button>
      </div>
    </form>
  )
}
