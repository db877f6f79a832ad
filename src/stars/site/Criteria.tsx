import { formatNumber } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import type { StarStandard } from '../queries'

type Group = StarStandard['groups'][number]

/** What is looked at, group by group, with the points of each item. */
export function Criteria({ groups }: { groups: Group[] }) {
  return (
    <div className="stack">
      {groups.map((group) => (
        <details key={group.id ?? group.name} className="disclosure card py-1" open>
          <summary>
            <h3 className="text-base">{group.name}</h3>
            <span className="font-normal text-soft">
              {formatNumber(group.items.reduce((sum, item) => sum + item.points, 0))} 分
            </span>
            {group.mustPass ? <Chip tone="due">须单独合格</Chip> : null}
          </summary>
          <ul>
            {group.items.map((item) => (
              <Item key={item.id ?? item.name} item={item} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function Item({ item }: { item: Group['items'][number] }) {
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 border-t border-line py-3">
      <div>
        <p className="font-bold">
          {item.name}
          {item.isVeto ? (
            <span className="ms-2">
              <Chip tone="alarm" icon="warning">
                一票否决
              </Chip>
            </span>
          ) : null}
        </p>
        {item.requirement ? <p className="whitespace-pre-line text-soft">{item.requirement}</p> : null}
        {item.photoOnFail ? <p className="text-sm text-faint">不合格时须拍照留证</p> : null}
      </div>
      <p className="whitespace-nowrap">{formatNumber(item.points)} 分</p>
    </li>
  )
}
