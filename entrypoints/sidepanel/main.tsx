import '@digital-go-jp/design-tokens/dist/tokens.css'
import '../../components/style/index.css'
import { render } from 'preact'
import { Panel } from '../../components/panel/Panel'
import { openPanelState } from '../../lib/state/panel/state'
import { language, t } from '../../lib/text'

document.documentElement.lang = language()
document.title = t('extensionName')

const root = document.getElementById('panel')
if (root) render(<Panel state={openPanelState()} />, root)
