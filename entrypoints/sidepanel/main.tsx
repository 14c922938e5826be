import '@digital-go-jp/design-tokens/dist/tokens.css'
import '../../components/style.css'
import { render } from 'preact'
import { Panel } from '../../components/Panel'
import { loadGuide } from '../../lib/guide'
import { openPanelState } from './state'

const root = document.getElementById('panel')
const guide = await loadGuide()
if (root) render(<Panel state={openPanelState(guide)} />, root)
