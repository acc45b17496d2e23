"""The words that the sentences about figures are made of, by what they mean.

Each line is one kind of word; the longest word that fits at a place is taken. `a|b` in a word stands for either,
`~` for nothing. Words without a kind of use are listed so that no shorter word is read in them: 无法 is no negation.
"""

from __future__ import annotations

from itertools import product

_INFORMATION = "政府信息|政务信息|信息|政务"
_VOCABULARY: dict[str, str] = {
    # what applications became
    "a_partial": "{~|予以}部分公开",
    "a_refused": "不予{~|以}公开",
    "a_unavailable": "无法提供",
    "a_not_processed": "不予处理",
    "a_other_result": "{其他|其它}处理{~|情形} 作{其他|其它}处理",
    "own_initiative": "主动公开 依职权公开",
    "a_granted": "予以公开 准予公开 予以全部公开",
    "loose": (
        "同意公开 全部公开 无法公开 不公开 不同意公开 依法公开 {~|信息}不存在 撤回 撤销 撤诉 驳回 不予受理 终止 补正 告知 胜诉 败诉"
        " 确认违法 责令 调解 转办 移送 非政府信息 不属于 不再处理 失效 备案 报备 审核 审查 清理 修订 修改 保留 解读 起草 印发 实施"
        " 便民答复 重复处理"
    ),
    "r_refused.state_secret": "国家秘密",
    "r_refused.prohibited_by_law": "{~|其他}法律{~|、|和}{~|行政}法规禁止公开",
    "r_refused.safety_and_stability": "{~|危及}{三安全一稳定|“三安全一稳定”}",
    "r_refused.third_party": "{~|保护}第三方合法权益",
    "r_refused.internal_affairs": "{~|三类}内部{~|管理}事务{~|性}信息",
    "r_refused.process_information": "{~|四类}过程性信息",
    "r_refused.enforcement_file": "行政执法案卷{~|信息}",
    "r_refused.administrative_query": "行政查询事项",
    "r_unavailable.not_held": "不掌握",
    "r_unavailable.must_be_created": "没有现成信息{~|需要另行制作|需另行制作} {需要|需}另行制作",
    "r_unavailable.still_unclear": "补正后{~|申请内容}仍不明确",
    "r_not_processed.petition": "信访{~|、}举报{~|、}投诉{~|类}",
    "r_not_processed.repeated": "重复申请",
    "r_not_processed.publication": "公开出版物",
    "r_not_processed.excessive": "{~|无正当理由}大量反复申请",
    "r_not_processed.confirmation": "确认{或|或者}重新出具{~|已获取信息}",
    "r_other.not_corrected_in_time": "{~|无正当理由}逾期{不|未}补正",
    "r_other.fee_unpaid": "逾期未{~|按收费通知要求}缴{费|纳费用|纳}",
    "open": (
        "{~|目前}{正在|尚在|仍在|还在}{~|依法|按程序}{办理|处理|审理}{~|中|之中|过程中} {办理|审理|处理}{~|之|过程}中 在办 {待|待办}办结"
        " {~|尚|仍|还|暂}未{办结|审结|审理完毕|结案|办理完毕|完结|到期|到答复期限|到答复期|届满|审理结束} 未结"
        " {~|尚|仍}在{~|法定}{办理|答复}{期限|时限|期}内{~|办理} {尚|仍}在{法定|规定}{期限|时限}内{~|办理}"
    ),
    "a_settled": "{~|答复|处理|办理}办结 {办理|处理}{完毕|完结|完成} 办毕 办复",
    "on_time": (
        "按期 按时 如期 及时 依法依规 {~|在}{法定|规定|法律规定|承诺|规定的|法定的|法定答复|法定办理|答复|办理|要求}{期限|时限|时间}{~|范围}{~|之}内"
        " 按{~|照}{规定|法定|要求}{~|的}{~|时限|期限|时间} 到期 {规定|法定}期内"
    ),
    "a_answered": "{~|作出|予以|书面}答复 {~|予以}回复",
    "a_accepted": "受理",
    "new": "新收{~|到} 新增 新接收",
    "a_received": "{~|共}收到 接到 接收{~|到} 收悉 接获 收件",
    "a_handled": "办理 处理",
    # remedies
    "s_litigation_direct": (
        "{~|未经复议|未经行政复议}直接{~|提起|向法院提起|向人民法院提起}{~|行政}{起诉|诉讼} 未经{~|行政}复议{~|的}{行政诉讼|诉讼} 未经{~|行政}复议"
    ),
    "s_litigation_after_reconsideration": "{~|经}{~|行政}复议后{~|再|又}{~|提起}{~|行政}{起诉|诉讼} 经{~|行政}复议后",
    "foreign": (
        "民事诉讼 刑事诉讼 公益诉讼 诉讼代理 复议机关 复议机构 被复议机关 国家赔偿 诉讼服务 复议与应诉 行政机关负责人 出庭 作为复议机关 作为被告"
        " 复议体制 行政复议法 行政诉讼法"
    ),
    "s_reconsideration": "{~|被}{~|申请}{~|行政}复议{~|申请}",
    "s_litigation": "{~|被}{~|提起}{行政诉讼|诉讼|行政应诉}",
    "a_upheld": "{~|结果}{~|被|获|获得|予以}维持{~|结果|原行政行为|原具体行政行为|原决定|原答复|原判}",
    "a_corrected": "{~|结果}{~|被|予以}{~|依法}{纠正|纠错}{~|结果}",
    "a_other_outcome": "{其他|其它}结果",
    # documents, decisions, fee
    "s_normative_documents": "{~|行政}规范性文件",
    "other_document": "{部门|党内|党委|各部门|乡镇|镇}规范性文件 部门名义 办公室名义",
    "s_regulations": "{~|政府|部门|地方政府}规章",
    "s_licences": "行政许可",
    "s_penalties": "行政处罚",
    "s_coercive_measures": "行政强制{~|措施|执行}",
    "s_processing_fee": "{~|政府信息公开|政府信息|信息公开|政务信息公开}信息处理费{~|用} {政府信息|信息公开|政府信息公开}处理费{~|用}",
    "a_issued": "{~|新}{制发|制定|制作|出台}",
    "a_repealed": "废止",
    "a_in_force": "{现行|继续|目前|现}有效",
    "a_decided": "作出 做出 {~|处理}决定{~|书}",
    "a_published": "公示 公布 归集 报送 发布 推送 上传 录入",
    "fee_notice": "收费通知{~|书}",
    "a_charged": "收取 收费 收缴",
    # applications
    "persons": (
        "公民{~|、|，}法人{和|或|或者|及|以及|、|与}{其他|其它}{~|社会}组织 公民{提出|提交}的 申请人{~|的} 群众{提出|提交}的"
    ),
    "s_applications": (
        f"{{{_INFORMATION}}}{{~|依申请}}公开{{~|的}}申请{{~|事项|件|信息}} 依申请公开{{~|的}}{{~|政府信息|政务信息|信息}}{{~|公开}}{{~|的}}申请{{~|事项|件}}"
        f" 申请公开{{~|的}}{{{_INFORMATION}}} 公开申请{{~|件|事项}} {{{_INFORMATION}}}公开的依申请 {{{_INFORMATION}}}公开类申请"
    ),
    "requested": f"{{~|{_INFORMATION}}}依申请公开{{~|的}}{{~|{_INFORMATION}|事项|件}}",
    "published": "{公开|发布}{~|各类|各项|有关|相关}{政府信息|政务信息|信息|政务公开信息|政府信息公开信息}",
    "disclose": "公开 予以公示",
    "disclosure": "{政府信息|信息|政务|政务信息}公开{~|工作}",
    "bare_app": "申请{~|事项|件}",
    # words that are none of the short ones in them
    "other_noun": (
        "人大代表 代表建议 代表委员 {~|代表}建议 提案 议案 来电 诉求 信访 举报 投诉 留言 咨询 来信 信件 工单 热线 政策文件 政策性文件 合同 稿件 意见 线索 来访 办件 异议 责任追究 培训"
        " 政府投资 规章制度 问题 报道 活动 会议 申请书 申请表 申请材料 申请条件 申请流程 申请渠道 申请方式 申请对象 申请内容 申请指南 申请程序"
    ),
    "unknown": (
        "无关 无障碍 无正当理由 无误 无偿 无需 无论 无缝 无纸 无人 无效 无须 无忧 无违 无锡 无为 无证 无形 无故 无疑 零售 零星 零散 零距离 零跑"
        " 零容忍 零碎 零工 未来 未成年 未按 未予 未能 未及时 未经 未满 未必 全面 全程 全过程 全员 全文 全方位 全流程 全力 全民 全链条 全覆盖 全领域"
        " 全省上下 均衡 人均 平均 都市 成都 首都 一律平等 有效 有序 有力 有关部门 公开栏 公开日 办理流程 办理情况公开 处理厂 制作视频 现场会"
        " 比例 比较 比如 比赛 对比 占地 占用 占道 包括但不限于 共同 共享 共建 共治 公共 中共 共青 会议 平台建设"
    ),
    # by whom, how
    "q_organisations": "法人{或|和|及|、|与|或者|以及|~}{其他|其它}{~|社会}组织",
    "q_natural_person": "自然人{~|提出|提交}{~|的} 公民个人{~|提出}{~|的}",
    "q_enterprise": "商业企业{~|提出|提交}{~|的}",
    "q_research_institute": "科研机构{~|提出|提交}{~|的}",
    "q_public_welfare": "社会公益组织{~|提出|提交}{~|的}",
    "q_legal_service": "法律服务机构{~|提出|提交}{~|的}",
    "channel": "当面 现场 信函 邮寄 邮政 快递 网络 网上 在线 网站 平台 电子邮件 邮件 邮箱 传真 电话 窗口 线上 线下 渠道 系统提交",
    # when, whose
    "other_body": (
        "各{部门|单位|乡镇|镇|乡|街道|科室|村|社区|区县|县区|县市|市县|区|县|委办局|有关部门|级|地|相关单位|相关部门|成员单位|股室|站所} 下属 所属 直属"
        " 县直 市直 区直 省直 本级 代表 代理 其他单位 其他部门 其他机关 上级机关 兄弟单位 派出机构"
    ),
    "region": "全{县|市|区|省|旗|州|盟|系统|自治区|国}{~|范围内|范围|各级行政机关|各级|行政机关}",
    "since": "历年{~|来} 累计 历史 截至目前 截止目前 至今 多年{~|来} 以往 近年来 以来 年来 累积",
    "part_year": "上半年 下半年 {一|二|三|四|1|2|3|4|第一|第二|第三|第四|前三|每}{季度|个季度} 年初 每月 每年 当月 年平均 月均 年均 日均",
    "last_year": "{上年|上一年|去年|上一年度|上年度|去年度|前一年}{~|同期|底|末}",
    "next_year": "{下年|下一年|次年|明年|下一年度|下年度|次年度|下一个年度|下个年度}{~|初}",
    "compared": "同比 环比 同期 相比 较 比 增加 减少 增长 下降 上升 降低 提高 回落 增幅 降幅 多于 少于 提升 压缩",
    # small words
    "neg": "{~|均|也|亦|并|尚|暂|从|皆|都|仍}未{~|曾|有|曾有} {~|均|也|亦|并|尚|暂|都}没{~|有} {~|均|也|亦|暂|皆|都}无 零",
    "occur": "发生 产生 出现 引发 引起 引致 导致 涉及 提起 存在",
    "all": "均 全部 都 皆 全数 一律 全 已全部 均已 全部已",
    "part": "其中 分别 包括 包含 含",
    "share": "占 占比",
    "satisfied": "满意{率|度}",
    "done_rate": "{~|按时|按期|及时|限时}{办结|答复|办复|回复|办理|公开|完成|响应|规范|合规}率",
    "all_of": "总数 总量 总计 总件数 总数量 件数 申请量 全部申请",
    "filler": (
        "截至{年底|年末|本年底|当年底|本年末} 今年 当年 年内 年度内 期间 报告期内 一年来 一年中 共 共计 总共 合计 案件 案 事项 情况 情形 结果 数量 的 了 已 已经 并 且 有 为 是 于 由 因 受"
        " 被 个 类 等 中 新 相关 有关 原因 属于 本机关 政府信息 政务信息 信息 要求 提供 需要 行政机关 内容 当中 方面 同时 另外 此外 和 及 与 或 或者"
        " 以及 也 就 对 将 各 仍 继续 最终 依法 全年 全年度 本年 本年度 本年内 该年度 申请 政府 人民政府 向 提出 提交 在 办理结果 通过 年 年度"
        " 上 相关的 政策 任何 数 量 经 予以 给予 ， 作 到 按 经审理 经审查 经办理 我 本 件次 达 达到 我们 次 法院 人民法院 总金额 金额 总额 费用 总 不服 针对 答复不服"
    ),
}
_SELF = "{我|本|全}{镇|乡|街道|街|县|区|市|省|局|委|办|厅|机关|单位|部门|中心|行政机关|旗|盟|州|处|院|所|社|部|办事处|公司|校}{~|人民政府|政府}"


def _variants(pattern: str) -> list[str]:
    """The words that a pattern stands for."""
    pieces = []
    for at, piece in enumerate(pattern.replace("}", "{").split("{")):
        pieces.append(["" if word == "~" else word for word in piece.split("|")] if at % 2 else [piece])
    return ["".join(parts) for parts in product(*pieces)]


def words() -> dict[str, str]:
    """Every word with its kind; a word in two lines has the kind of the first."""
    found: dict[str, str] = {}
    for kind, patterns in _VOCABULARY.items():
        for pattern in patterns.split(" "):
            for word in _variants(pattern) if "{" in pattern else (pattern,):
                if word:
                    found.setdefault(word, kind)
    for word in _variants(_SELF):
        if word[:2] not in ("全县", "全市", "全区", "全省", "全旗", "全州", "全盟"):
            found.setdefault(word, "filler")
    return found
