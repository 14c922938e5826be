import '@digital-go-jp/design-tokens/dist/tokens.css'
import '../../components/style/index.css'
import '../../components/style/workspaceIndex.css'
import { render } from 'preact'
import { Workspace } from '../../components/Workspace'
import { language, t } from '../../lib/text'
import { WORKSPACE_PAGES } from './pages'

document.documentElement.lang = language()
document.title = t('workspaceTitle')

const root = document.getElementById('workspace')
if (root) render(<Workspace pages={WORKSPACE_PAGES} />, root)
