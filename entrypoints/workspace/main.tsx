import '@digital-go-jp/design-tokens/dist/tokens.css'
import '../../components/style/index.css'
import '../../components/style/workspaceIndex.css'
import { render } from 'preact'
import { config } from 'zod/mini'
import { Workspace } from '../../components/Workspace'
import { language, t } from '../../lib/text'
import { WORKSPACE_PAGES } from './pages'

// The extension's content security policy forbids the code that zod would otherwise generate.
config({ jitless: true })

document.documentElement.lang = language()
document.title = t('workspaceTitle')

const root = document.getElementById('workspace')
if (root) render(<Workspace pages={WORKSPACE_PAGES} />, root)
