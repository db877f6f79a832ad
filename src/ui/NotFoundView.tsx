import { Notice } from './Notice'
import { Phone } from './Phone'
import { SearchForm } from './SearchForm'
import { type SiteFrame, sections } from './shell/model'

interface Props {
  frame: Pick<SiteFrame, 'servicePhone'>
  isSignedIn: boolean
}

/** The same answer for what does not exist and for what the reader may not see: a refusal must not tell them apart. */
export function NotFoundView({ frame, isSignedIn }: Props) {
  return (
    <div className="stack pt-10">
      <h1>没有找到这个页面</h1>
      <p className="measure text-soft">地址可能有误，或者内容已经停用、改名。可以按标题或编号检索：</p>
      <SearchForm id="not-found-search" />
      {isSignedIn ? (
        <Notice kind="closed" title="也可能不在您的查阅范围内">
          <p>部分文件只对指定角色或部门开放，如工作需要，请联系本部门负责人。</p>
        </Notice>
      ) : (
        <Notice kind="closed" title="如果这是内部文件，请先登录">
          <p>
            内部标准和预案只对在岗员工开放。<a href="/me">登录后再试</a>
          </p>
        </Notice>
      )}
      <nav aria-label="可以去的地方">
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href="/" className="inline-flex min-h-11 items-center">
              首页
            </a>
          </li>
          {sections.map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {frame.servicePhone ? (
        <p>
          找不到需要的内容，请拨打服务热线 <Phone number={frame.servicePhone} label="拨打服务热线" />
        </p>
      ) : null}
    </div>
  )
}
