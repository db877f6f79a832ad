import type { MetricKey } from '@/metrics/model'
import type { Day } from './types'

interface Part {
  title: string
  body: string
}

/**
 * Year-end summaries. `{metric-key}` in a text becomes the metric's value of that year, so that the words can never
 * disagree with the records; `{year}` and `{next}` are the year and the one after it.
 */
export interface SummarySeed {
  /** Years before the latest summary: 0 is the latest. */
  yearsBefore: number
  title: string
  lead: string
  figures: readonly (
    | { metric: MetricKey; note?: string }
    | { label: string; value: number; unit: string; note: string }
  )[]
  achievements: readonly Part[]
  highlights: readonly Part[]
  problems: readonly (Part & { owner: string; measure: string })[]
  nextYear: readonly (Part & { owner: string; dueOn: Day })[]
}

export const summaries: readonly SummarySeed[] = [
  {
    yearsBefore: 1,
    title: '{year} 年度后勤保障工作总结',
    lead: '{year} 年是后勤服务标准化建设起步之年。全处围绕“标准立起来、预案练起来、人员训起来”，年末有效服务标准与作业程序 {standards-published} 项、应急预案 {plans-published} 项，举办培训 {sessions-held} 期，完成应急演练 {drills-held} 次，四季度起按新标准开展星级评定。',
    figures: [
      { metric: 'standards-published' },
      { metric: 'plans-published' },
      { metric: 'drills-held' },
      { metric: 'drill-participants' },
      { metric: 'sessions-held' },
      { metric: 'training-attendances' },
      { metric: 'training-hours' },
      { metric: 'training-pass-rate' },
      { metric: 'certificates-issued', note: '按发证日期统计，含换证' },
      { metric: 'evaluations-done', note: '10 月起按新标准评定' },
      { metric: 'average-score' },
      { label: '年节电量', value: 31.8, unit: '万千瓦时', note: '动力运行站抄表，与上年同口径比较' },
    ],
    achievements: [
      {
        title: '服务标准体系初步成型',
        body: '按“一岗一标准”梳理维修、餐饮、保洁、公寓、安保、车队等岗位，年末有效标准与作业程序 {standards-published} 项。每项标准都有可测量的承诺、测量方法和复审日期，向师生公开。',
      },
      {
        title: '应急演练由“演”转“练”',
        body: '全年完成演练 {drills-held} 次，参加 {drill-participants} 人次，覆盖电梯困人、食品安全、防汛、火灾、燃气、配电、锅炉和智慧安防。演练发现的问题全部落实责任人和期限。',
      },
      {
        title: '培训考核建档到人',
        body: '举办培训 {sessions-held} 期，出席 {training-attendances} 人次，累计 {training-hours} 学时，考核合格率 {training-pass-rate}%。培训考勤与成绩一次登记，随员工档案留存。',
      },
      {
        title: '星级评定启动运行',
        body: '9 月发布 6 项星级评定标准，四季度开展评定 {evaluations-done} 次，平均得分 {average-score} 分，获五星 {five-star-count} 次。评定结果在网站公布并与绩效挂钩。',
      },
    ],
    highlights: [
      {
        title: '一票否决动真格',
        body: '11 月教学楼保洁评定中发现清洁药剂混放，当次评定记零分并全处通报，3 日内完成药剂柜分区改造，药剂安全列为次年保洁培训必考内容。',
      },
      {
        title: '学生进入集合点清点',
        body: '公寓火灾疏散演练首次组织整栋学生参加，按寝室清点人数，发现防火门失效等问题 2 项并当月整改。',
      },
    ],
    problems: [
      {
        title: '现场处置方案演练频次不足',
        body: '4 个现场处置方案全年各演练 1 次，未达到每半年一次的要求。',
        owner: '安全保卫部、动力运行站',
        measure: '{next} 年按半年排定演练计划，逐项登记，每季度通报完成情况。',
      },
      {
        title: '技防失效时人防补位薄弱',
        body: '智慧安防平台瘫痪桌面推演得分 78 分，重点部位未明确到人，机械钥匙未编号。',
        owner: '安全保卫部',
        measure: '一季度完成 18 处重点部位责任到人、钥匙按楼编号，{next} 年组织一次实战演练。',
      },
      {
        title: '期末公寓设施维修积压',
        body: '12 月公寓评定得分低于 80 分，浴室花洒、应急灯等维修超期。',
        owner: '总务物业中心、维修服务中心',
        measure: '建立公寓维修周清单，每周五销号，超期事项报处长办公会。',
      },
    ],
    nextYear: [
      {
        title: '完成 {next} 年半年度演练计划',
        body: '4 个现场处置方案每半年各演练一次，综合演练一次。',
        owner: '安全保卫部',
        dueOn: '2026-12-20',
      },
      {
        title: '修订公寓、维修两项服务标准',
        body: '按评定失分条目修订承诺与步骤，公开征求师生意见。',
        owner: '综合办公室',
        dueOn: '2026-08-31',
      },
      {
        title: '关键岗位持证缺口清零',
        body: '按岗位应持证清单逐人核对，新员工入职 3 个月内取证。',
        owner: '综合办公室',
        dueOn: '2026-12-31',
      },
    ],
  },
  {
    yearsBefore: 0,
    title: '{year} 年度后勤保障工作总结',
    lead: '{year} 年，后勤保障处以标准为尺、以记录为据，年末有效服务标准与作业程序 {standards-published} 项、应急预案 {plans-published} 项；举办培训 {sessions-held} 期，完成应急演练 {drills-held} 次，开展星级评定 {evaluations-done} 次，平均得分 {average-score} 分。除注明来源的数据外，均取自系统记录。',
    figures: [
      { metric: 'standards-published' },
      { metric: 'plans-published' },
      { metric: 'drills-held' },
      { metric: 'drill-participants' },
      { metric: 'sessions-held' },
      { metric: 'training-attendances' },
      { metric: 'training-hours' },
      { metric: 'training-pass-rate' },
      { metric: 'certificates-issued', note: '按发证日期统计，含换证' },
      { metric: 'evaluations-done' },
      { metric: 'average-score' },
      { metric: 'five-star-count' },
      { label: '年节电量', value: 42.6, unit: '万千瓦时', note: '动力运行站抄表，与上年同口径比较' },
    ],
    achievements: [
      {
        title: '标准覆盖全部服务岗位',
        body: '年末有效标准与作业程序 {standards-published} 项，其中水电急修、教学楼保洁、公寓服务等标准按上年评定失分条目完成修订，到场时限、巡回间隔等承诺全部可测量、可追溯。',
      },
      {
        title: '应急处置能力明显提速',
        body: '全年完成演练 {drills-held} 次，参加 {drill-participants} 人次。公寓夜间火灾疏散用时由 9 分钟降至 7 分钟，配电房重要负荷恢复由 17 分钟降至 14 分钟，电梯困人救出由 27 分钟降至 22 分钟。',
      },
      {
        title: '培训与持证同步推进',
        body: '举办培训 {sessions-held} 期，出席 {training-attendances} 人次、{training-hours} 学时，合格率 {training-pass-rate}%；新取得和换发证书 {certificates-issued} 本，到期前逐人提醒。',
      },
      {
        title: '星级评定常态化',
        body: '教学月份逐月评定，全年 {evaluations-done} 次，平均 {average-score} 分，五星 {five-star-count} 次。评定发现的问题次月复查，结果全部公开。',
      },
    ],
    highlights: [
      {
        title: '暴雨叠加停电综合演练',
        body: '5 月组织全处 132 人参加综合演练，七个工作组协同完成人员转移、应急供电和冷餐供应，评估得分 92 分。',
      },
      {
        title: '安防瘫痪也能守得住',
        body: '9 月智慧安防平台瘫痪实战演练，18 处重点部位 9 分钟补位到位，较上年桌面推演缩短 4 分钟，误锁门禁全部用机械钥匙打开。',
      },
      {
        title: '承诺公开接受监督',
        body: '服务承诺、测量方法和星级结果在网站同步公开，师生扫码即可查看每次评定的得分与问题。',
      },
    ],
    problems: [
      {
        title: '个别岗位证书到期未及时换证',
        body: '健康证明、锅炉作业、焊接作业等证书存在过期情况，当事人已暂停相应作业，暴露出提醒后跟踪不到位。',
        owner: '综合办公室',
        measure: '到期前 60 日、30 日两次提醒部门负责人，到期当日自动列入停岗清单，{next} 年一季度清零。',
      },
      {
        title: '寒潮期间维修时效下降',
        body: '1 月寒潮期间水电维修评定得分低于 80 分，管道冻裂报修集中，人手不足。',
        owner: '维修服务中心',
        measure: '组建冬季备勤班组 6 人，11 月底前完成外露管道保温排查，备件提前入库。',
      },
      {
        title: '公寓疏散门管理有漏洞',
        body: '5 月评定发现 8 号楼疏散门上锁，触发一票否决，星级封顶。',
        owner: '总务物业中心',
        measure: '全部疏散门改用推杠门锁并接入平台告警，管理员每班签字确认。',
      },
      {
        title: '雨季班车准点率波动',
        body: '6 月班车评定得分为全年最低，晚高峰 3 班晚发超过 2 分钟，一次改线公告不足 2 小时，未兑现准点和告知承诺。',
        owner: '车队',
        measure: '雨天增发 2 个班次、调整发车间隔，{next} 年 5 月前完成两条线路优化。',
      },
    ],
    nextYear: [
      {
        title: '现场处置方案半年演练全覆盖',
        body: '{next} 年上、下半年各完成 4 个现场处置方案演练，整改项按期销号率 100%。',
        owner: '安全保卫部',
        dueOn: '2027-12-20',
      },
      {
        title: '冬季保供能力提升',
        body: '完成 3 栋公寓供暖支管更新和 2.4 公里管道保温。',
        owner: '维修服务中心',
        dueOn: '2027-10-31',
      },
      {
        title: '证书过期率降为零',
        body: '到期提醒、停岗、换证闭环管理，每月通报。',
        owner: '综合办公室',
        dueOn: '2027-03-31',
      },
      {
        title: '疏散门推杠锁改造',
        body: '12 栋公寓 86 樘疏散门改造并接入告警。',
        owner: '总务物业中心',
        dueOn: '2027-08-20',
      },
      {
        title: '班车线路优化',
        body: '优化 2 条线路和 4 个站点，雨天准点率达到 98%。',
        owner: '车队',
        dueOn: '2027-05-15',
      },
    ],
  },
]
