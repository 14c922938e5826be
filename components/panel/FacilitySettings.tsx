import { useEffect, useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { codeToStore } from '../../lib/wording/facilityCodeHint'
import { translated } from '../../lib/wording/translation'
import { KindField } from '../facilities/KindField'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { GuideQuestions } from '../kit/GuideQuestions'
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
  const [answers, setAnswers] = useState(() => answersOf(facility))
  const guides = useGuides(state, guide)
  const title = useFocusRecovery<HTMLHeadingElement>(guides.length)
  if (guides.length === 0) return <p class="lead">{t('loading')}</p>
  const chosen = guides.find(({ id }) => id === answers.guide) ?? guide
  const set = (more: Partial<typeof answers>) => setAnswers({ ...answers, ...more })
  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault()
        state.saveSettings({
          ...answers,
          code: codeToStore(answers.code, facility.code),
          wishedDate: answers.wishedDate || null,
        })
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {t('settingsTitle')}
      </h2>
      <Note of={chosen.prerequisite} />
      <NameField name={answers.name} onChange={set} />
      <RadioGroup
        name="guide"
        title={t('questionGuide')}
        value={answers.guide}
        choices={guides.map(({ id, title, shortTitle }) => ({
          value: id,
          label: translated(shortTitle ?? title),
        }))}
        onChoose={(id) => set({ guide: id })}
      />
      <Note of={chosen.limits} />
      <KindField guide={chosen} kind={answers.kind} onChoose={(value) => set({ kind: value })} />
      <GuideQuestions questions={chosen.questions} answers={answers} onAnswer={set} />
      <CodeAndDateFields
        code={answers.code}
        wishedDate={answers.wishedDate}
        kind={answers.kind}
        onChange={set}
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

interface NameFieldProps {
  readonly name: string
  readonly onChange: (more: { readonly name: string }) => void
}

function NameField({ name, onChange }: NameFieldProps) {
  return (
    <label class="text">
      <span>{t('facilityName')}</span>
      <input
        value={name}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
    </label>
  )
}

/** @returns all guides to choose from; none until they are loaded. */
function useGuides(state: PanelState, guide: Guide): readonly Guide[] {
  const [guides, setGuides] = useState<readonly Guide[]>([])
  useEffect(() => {
    // If the others cannot be loaded, the current guide remains to choose.
    state.loadGuides().then(setGuides, () => setGuides([guide]))
  }, [state, guide])
  return guides
}

function Note({ of }: { of: Guide['limits'] }) {
  return (
    of && (
      <p class="help">
        <GuideText text={of.text} />
      </p>
    )
  )
}

/** What the form begins with. */
function answersOf({ name, code, wishedDate, guide, kind, adapted, subsidised }: Facility) {
  return { name, code, wishedDate: wishedDate ?? '', guide, kind, adapted, subsidised }
}
