/** Notes what a response found wrong, as a corrective action: a plain form. */
export function FindingForm({ response }: { response: string }) {
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
