'use client'

/** Something broke on our side: says so, keeps the way on, and offers to try again. Next wants this one in the browser. */
export function ErrorView({ reset }: { reset: () => void }) {
  return (
    <div className="stack pt-10">
      <h1>页面暂时打不开</h1>
      <p className="measure text-soft">系统出了故障，不是您的操作问题。请稍候重试；急事请拨打页脚的电话。</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={reset}>
          重试
        </button>
        <a href="/" className="button button-quiet">
          回首页
        </a>
        <a href="/search" className="button button-quiet">
          检索
        </a>
      </p>
    </div>
  )
}
