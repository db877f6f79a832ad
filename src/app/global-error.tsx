'use client'

/** The last resort, when not even the frame of a page could be made; it brings its own document and needs nothing. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body
        style={{ fontFamily: 'sans-serif', lineHeight: 1.75, maxWidth: '36em', margin: '15vh auto', padding: '0 16px' }}
      >
        <title>系统暂时不可用</title>
        <h1>系统暂时不可用</h1>
        <p>系统出了故障，不是您的操作问题。请过几分钟再试；急事请直接拨打应急电话或本部门值班电话。</p>
        <p>
          <button type="button" onClick={reset} style={{ minHeight: 44, padding: '8px 20px', font: 'inherit' }}>
            重试
          </button>
        </p>
      </body>
    </html>
  )
}
