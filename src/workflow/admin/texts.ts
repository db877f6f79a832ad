import type { PanelAction, PanelHint } from '../rules/panel'

/** Actions that open a form. */
export type FormAction = 'submit' | 'withdraw' | 'retire' | 'emergency'

interface FormTexts {
  title: string
  lead: string
  reason: string
  reasonNote: string
  send: string
  sending: string
  done: string
}

const zh = {
  actions: {
    submit: '提交审核',
    'save-and-submit': '保存并提交审核',
    decide: '去审核',
    withdraw: '撤回',
    retire: '申请废止',
    emergency: '紧急发布',
  } satisfies Record<PanelAction, string>,
  seen: (label: string) => `读者看到 ${label} 版`,
  seenRetired: '读者看到废止标记',
  seenNone: '尚未发布',
  more: '更多操作',
  failed: '审核状态读取失败，请检查网络。',
  notShown: '您没有查看本部门草稿和审核过程的权限。',
  retry: '重新读取',
  hints: {
    new: '填写后保存草稿，即可提交审核。',
    trashed: '文件在回收站中，恢复后才能送审。',
    'saving-withdraws': '保存修改会撤回本次送审，修改后需重新提交。',
    waiting: '',
    scheduled: '',
    returned: '已退回：请按「审核与版本」中的意见修改，再提交审核。',
    'change-first': '现行版本已发布。要修订，请修改并保存草稿，再提交审核。',
    retired: '本文件已废止。要重新启用，请修改并保存草稿，再提交审核。',
    'not-editor': '由本部门的编辑修改和送审，您不能编辑这份文件。',
  } satisfies Record<PanelHint, string>,
  step: (number: number, name: string) => `第 ${number} 步 ${name}`,
  waits: (names: string, step: string, kind: string) => `等待 ${names} 审核${kind}${step ? `（${step}）` : ''}`,
  waitsNobody: (step: string) =>
    `当前步骤${step ? `（${step}）` : ''}没有可以审核的人，请系统管理员调整「审核路线」，或撤回后重新提交。`,
  ofRetirement: '废止申请',
  takesEffect: (moment: string, kind: string) => `已通过审核，将于 ${moment} ${kind}。`,
  releases: '发布',
  retires: '废止',
  dateUnset: '指定时间',
  change: '修订幅度',
  first: (label: string) => `首次发布 → ${label}`,
  minor: (label: string) => `一般修订 → ${label}`,
  minorNote: '文字、联系方式等小改动，不要求重新阅读确认。',
  major: (label: string) => `重大修订 → ${label}`,
  majorNote: '要求或职责有变，须重新阅读确认。',
  trigger: '修订情形（《生产安全事故应急预案管理办法》第三十六条）',
  choose: '请选择',
  takesEffectAt: '定时生效（可不填）',
  takesEffectNote: '北京时间；不填则审核通过后立即生效。',
  required: '请填写此项。',
  findings: (warnings: number) =>
    warnings > 0 ? `核对发现 ${warnings} 处须留意，不妨碍提交，审核人也会看到` : '核对仅有供参考的提示',
  cancel: '取消',
  unreachable: '无法连接服务器，没有提交。请检查网络后重试。',
  forms: {
    submit: {
      title: '提交审核',
      lead: '提交后由审核人审阅，通过后才会发布；在此之前读者看到的内容不变。',
      reason: '说明',
      reasonNote: '改了什么、为什么改。审核人和读者都会看到。',
      send: '提交审核',
      sending: '正在提交…',
      done: '已提交审核，审核人会收到通知。',
    },
    withdraw: {
      title: '撤回送审',
      lead: '撤回后文件回到草稿，可以修改后重新提交；已有的审核意见保留在记录中。',
      reason: '撤回原因（可不填）',
      reasonNote: '审核人会看到。',
      send: '撤回',
      sending: '正在撤回…',
      done: '已撤回，文件回到草稿。',
    },
    retire: {
      title: '申请废止',
      lead: '废止同样须经审核。废止后文件不再出现在列表中，凭链接仍可查阅，并带有废止标记。',
      reason: '废止原因',
      reasonNote: '为什么不再执行，由哪份文件代替。读者会看到。',
      send: '提交废止申请',
      sending: '正在提交…',
      done: '废止申请已提交，审核人会收到通知。',
    },
    emergency: {
      title: '紧急发布',
      lead: '不经审核，立即发布。只用于来不及审核的紧急情况：文件上会注明「紧急发布」和原因，并记入审计日志。',
      reason: '紧急发布的原因',
      reasonNote: '至少 6 个字，会显示在文件上。',
      send: '立即发布',
      sending: '正在发布…',
      done: '已紧急发布。',
    },
  } satisfies Record<FormAction, FormTexts>,
}

const en: typeof zh = {
  actions: {
    submit: 'Submit for review',
    'save-and-submit': 'Save and submit',
    decide: 'Review',
    withdraw: 'Withdraw',
    retire: 'Ask to retire',
    emergency: 'Emergency release',
  },
  seen: (label) => `Readers see ${label}`,
  seenRetired: 'Readers see it as retired',
  seenNone: 'Not released',
  more: 'More actions',
  failed: 'The state of the review could not be read. Check the network.',
  notShown: 'You may not see the drafts and reviews of this department.',
  retry: 'Try again',
  hints: {
    new: 'Fill in and save a draft, then submit it for review.',
    trashed: 'It is in the trash; restore it first.',
    'saving-withdraws': 'Saving withdraws this submission; submit again afterwards.',
    waiting: '',
    scheduled: '',
    returned: 'Returned: see the comments under “Review & versions”, change it and submit again.',
    'change-first': 'This version is released. To revise it, change it, save a draft, and submit.',
    retired: 'It is retired. To take it up again, change it, save a draft, and submit.',
    'not-editor': 'Editors of its department change and submit it; you may not edit it.',
  },
  step: (number: number, name: string) => `step ${number}, ${name}`,
  waits: (names, step, kind) => `Waiting for ${names}${kind ? ` (${kind})` : ''}${step ? ` – ${step}` : ''}`,
  waitsNobody: (step) =>
    `Nobody can decide on the present step${step ? ` (${step})` : ''}: ask an administrator to change the approval route, or withdraw and submit again.`,
  ofRetirement: 'retirement',
  takesEffect: (moment, kind) => `Approved; ${kind} on ${moment}.`,
  releases: 'will be released',
  retires: 'will be retired',
  dateUnset: 'the date set',
  change: 'Kind of change',
  first: (label) => `First release → ${label}`,
  minor: (label) => `Minor change → ${label}`,
  minorNote: 'Wording, telephone numbers: no new acknowledgement.',
  major: (label) => `Major change → ${label}`,
  majorNote: 'Requirements or duties change: staff acknowledge again.',
  trigger: 'Occasion of the revision (art. 36)',
  choose: 'Choose',
  takesEffectAt: 'Takes effect at (optional)',
  takesEffectNote: 'Beijing time; left empty, it takes effect once approved.',
  required: 'Please fill this in.',
  findings: (warnings: number) =>
    warnings > 0 ? `The check found ${warnings} to look at; it blocks nothing, the reviewer sees it too` : 'Notes only',
  cancel: 'Cancel',
  unreachable: 'The server cannot be reached; nothing was sent. Check the network and try again.',
  forms: {
    submit: {
      title: 'Submit for review',
      lead: 'A second person reviews it before it is released; until then readers see what they saw.',
      reason: 'What changed and why',
      reasonNote: 'Reviewers and readers see it.',
      send: 'Submit',
      sending: 'Submitting…',
      done: 'Submitted; the reviewers are told.',
    },
    withdraw: {
      title: 'Withdraw the submission',
      lead: 'It becomes a draft again; comments already made stay in the record.',
      reason: 'Why (optional)',
      reasonNote: 'Reviewers see it.',
      send: 'Withdraw',
      sending: 'Withdrawing…',
      done: 'Withdrawn; it is a draft again.',
    },
    retire: {
      title: 'Ask to retire it',
      lead: 'A retirement is reviewed too. Afterwards it leaves the lists; by its link it stays readable, marked as retired.',
      reason: 'Why it is retired',
      reasonNote: 'Why it no longer applies and what takes its place. Readers see it.',
      send: 'Submit',
      sending: 'Submitting…',
      done: 'Submitted; the reviewers are told.',
    },
    emergency: {
      title: 'Emergency release',
      lead: 'Releases at once, without a review. Only when there is no time for one: the document says so with the reason, and the audit log keeps it.',
      reason: 'Reason of the emergency release',
      reasonNote: 'At least 6 characters; shown on the document.',
      send: 'Release now',
      sending: 'Releasing…',
      done: 'Released in an emergency.',
    },
  },
}

export type PanelTexts = typeof zh
/** The panel's words in the console's language. */
export const panelTexts = (language: string): PanelTexts => (language === 'en' ? en : zh)
