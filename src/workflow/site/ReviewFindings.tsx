import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import type { DocumentFinding } from '../model'

/** What the collection's own check says of what was submitted; it warns, the reviewer decides. */
export function ReviewFindings({ findings }: { findings: DocumentFinding[] }) {
  if (findings.length === 0) return null
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const notes = findings.filter(({ severity }) => severity === 'info')
  return (
    <Section id="findings" title={`自动核对：${warnings.length > 0 ? `${warnings.length} 处须留意` : '仅供参考'}`}>
      <ul className="findings">
        {[...warnings, ...notes].map(({ severity, message }) => (
          <li key={message} className={severity === 'warning' ? 'findings__warning' : 'findings__note'}>
            <Icon name={severity === 'warning' ? 'warning' : 'info'} size={18} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
