interface Props {
  response: string
  /** Of the version that was activated; without any the form asks for none. */
  chapters: string[]
}

/** Notes what a response found wrong, as a corrective action: a plain form. */
export function FindingForm({ response, chapters }: Props) {
  return (
    <form action="/respond" method="post" className="card stack no-print mt-4 max-w-160">
      <h3>登记问题</h3>
      <input type="hidden" name="response" value={response} />
      <label className="block">
        <span className="font-bold">问题</span>
        <input name="title" required maxLength={120} className="field mt-1" />
      </label>
      <label className="block">
        <span className="font-bold">具体情况</span>
        <textarea name="finding" rows={3} maxLength={1000} className="field mt-1" />
      </label>
      {chapters.length > 0 ? (
        <label className="block">
          <span className="font-bold">涉及的预案章节</span>
          <select name="section" defaultValue="" className="field mt-1">
            <option value="">不涉及预案正文</option>
            {chapters.map((title) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </select>
          <span className="text-sm text-soft">选择后，在预案草稿的这一章记下修订要求</span>
        </label>
      ) : null}
      <label className="block">
        <span className="font-bold">整改期限</span>
        <input name="dueOn" type="date" className="field mt-1" />
      </label>
      <button type="submit" name="do" value="finding" className="button">
        登记为整改项
      </button>
    </form>
  )
}
