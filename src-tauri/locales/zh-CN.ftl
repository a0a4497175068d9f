## 框架

rail = 导航
rail-tools = 工具
rail-need-you = { $count } 项需要您处理
place-today = 今日
place-links = 链接
place-accounts = 账户
place-customers = 客户
place-events = 事件
place-audit = 审计记录
place-compose = 创建链接
place-verify = 核验
place-practice = 演练
place-integrations = 集成
place-settings = 设置
environment = 环境
environment-switch = 切换环境
environment-practice = 演练
    .help = 内置系统
environment-sandbox = 沙盒
    .help = 服务商的测试系统
environment-live = 正式
    .help = 真实客户
environment-shown = 正在显示{ $environment }
live-closed = 只读
    .help = 开启一段时间之前，正式环境中的任何内容都不能更改。
live-open = 已开启，剩余 { $left }
live-ask = 开启…
live-close = 关闭
live-off = 关闭正式环境
live-over = 正式环境已恢复只读
live-dialog = 开启期间，您的操作会影响真实客户。时间一到，正式环境会自动恢复只读。
live-minutes = 开启时长
new-link = 新建链接
new-link-live = 新建正式链接
close = 关闭
undo = 撤销
undone = 已撤销：{ $act }
arrival-linked = { $customer } 已返回：账户已在此
arrival-told = { $customer } 已返回。{ $said }
arrival-show = 查看链接
arrivals-taken = { $count ->
   *[other] { $count } 位客户已返回
}
arrivals-show = 查看链接列表
arrival-waits-vault = 一位客户已返回。不会丢失：密钥库打开后即接收。
arrival-waits-live = 一位客户已返回。不会丢失：正式环境开启后即接收。
skip = 跳到内容
palette = 搜索全部
    .hint = 搜索，或输入要做的事
palette-recent = 最近使用
palette-here = 此处
palette-act = 操作
palette-place = 前往
palette-view = 已保存的视图
palette-integration = 集成
palette-customer = 客户
palette-account = 账户
palette-link = 链接
palette-count = { $count } 条结果
palette-none = 没有与“{ $typed }”相符的内容
palette-move = 移动
palette-take = 选择
act-environment = 显示{ $environment }
act-theme = 主题：{ $theme }
act-language = 语言：{ $language }
keys = 快捷键
keys-everywhere = 任何位置
keys-places = 前往
keys-lists = 列表中
keys-panes = 详情中
keys-change = 在设置中更改
keys-singles-off = 单字母快捷键已关闭。
key-or = 或
key-palette = 搜索全部
key-search = 搜索此列表
key-new-link = 新建链接
key-undo = 撤销
key-environment = 切换环境
key-jobs = 显示任务
key-back = 后退
key-forward = 前进
key-keys = 显示快捷键
key-here = 在这里可以做什么
key-create = 创建
key-list-down = 下一行
key-list-up = 上一行
key-list-open = 打开该行
key-list-select = 选中该行
key-list-range = 移动时选择
key-list-all = 选择所有已加载的行
key-list-copy = 复制为表格
key-list-ends = 首行、末行
key-list-page = 上一页、下一页
key-pane-close = 关闭详情
key-pane-width = 在边线上调整详情宽度
cancel = 取消
save = 保存
save-live = 保存到正式环境
remove = 移除
replace = 替换
test = 测试
copy = 复制
copied = 已复制
copy-path = 复制路径
never = 从未
unknown = 未知
export-csv = 导出 CSV
export-json = 导出 JSON
exported = 已将 { $rows } 行写入
desk-closed = 无法打开 Linkdesk
detail-close = 关闭详情
detail-resize = 详情宽度
    .help = 拖动或使用方向键；双击恢复默认宽度
detail-back = 返回列表
first-link = 连接第一位客户
    .help = 这里的数据都是虚构的，只在本程序内运行。
timeline = 时间线
show-account = 查看账户
show-integration = 查看集成

## 今天

today-funnel = 接入情况，最近 { $days } 天
today-all-links = 全部链接
funnel-created = 已创建
funnel-sent = 已发送
funnel-opened = 已打开（已知的）
funnel-completed = 已连接
funnel-expired = 过期未用
today-needs = 需要您处理
today-needs-none = 没有需要您处理的事项。
today-linked = 已连接账户
today-days = { $days } 天
today-linked-words = 从 { $from } 个账户到 { $to } 个；后面的表格列出每一天。
today-now = 今天
today-day = 日期
today-total = 账户
today-new = 新增
today-point = { $day }：{ $total }，新增 { $new }
today-empty = 一切从这里开始
    .help = 需要您处理的事项、接入进展和集成状况都会显示在这里。先连接第一位客户吧；在演练环境中，任何内容都不会离开这台电脑。
level-error = 故障
level-warning = 需要注意
level-info = 供参考
need-step-show = { $count ->
    [1] 查看
   *[other] 查看 { $count } 个
}
need-vault-closed = 密钥暂不可用
    .detail = { $detail }
need-receiver-off = 接收器已关闭
    .detail = Webhook 无法送达。在它启动之前，结果通过查询获得。
need-receiver-moved = 接收器暂时监听端口 { $port }
    .detail = { $detail }
need-secret-missing = { $integration }：缺少密钥
    .detail = 没有它，工作台无法向系统查询任何内容。
need-key-fails = { $integration }：密钥不可用
    .detail = { $detail }
need-key-other-mode = { $integration }：密钥属于另一种模式
    .detail = { $environment ->
        [live] 它在 { $system } 的沙盒中有效，而此集成用于正式环境。
       *[other] 它在 { $system } 的正式环境中有效，而此集成用于沙盒。
    }
need-reads-high = { $integration }：本月读取额度已大部分用完
    .detail = { $days } 天内已用 { $used } / { $allowed }。不再自动读取事件列表。
need-webhooks-rejected = { $integration }：{ $count } 个 Webhook 被拒绝
    .detail = 它们不是用此处保存的密钥签名的。
need-link-ends = { $customer }：链接将在一天内失效，尚未使用
    .detail = 通过 { $integration }
need-link-ends-many = { $count } 个链接将在一天内失效，尚未使用
    .detail = 通过 { $integration }
need-link-ended = { $customer }：链接未使用便已失效
    .detail = 通过 { $integration }
need-link-ended-many = { $count } 个链接未使用便已失效
    .detail = 通过 { $integration }
need-reconnect = { $owner }：{ $provider } 拒绝访问
    .detail = { $reason }
need-reconnect-many = { $count } 个 { $provider } 账户需要重新连接
    .detail = 通过 { $integration }
need-wrong-owner = { $owner }：关联到了其他所有者
    .detail = 该账户不属于此链接所面向的客户。
need-unasked = { $owner }：请手动确认
    .detail = 通过 { $integration } 到来，并非来自本工作台的链接。未建立关联；请确认它属于哪位客户。
need-double = { $owner }：在 { $provider } 重复关联
    .detail = 一个有效账户就够了。
need-action-due = { $owner }：{ $provider } 有待处理事项
    .detail = { $reason }
need-action-due-many = { $count } 个 { $provider } 账户有待处理事项
    .detail = 通过 { $integration }
need-job-failed = { $kind ->
    [sync] { $title }：同步失败
   *[other] { $title }：链接未能创建
}
    .detail = { $error }
need-job-rows-failed = { $title }：{ $count } 行失败
    .detail = { $error }
need-reconnect-several = { $count } 个账户需要重新连接
    .detail = 通过 { $integration }
need-action-due-several = { $count } 个账户有待处理事项
    .detail = 通过 { $integration }
need-wrong-owner-many = { $count } 个账户关联到了其他所有者
    .detail = 它们通过 { $integration } 到来，不属于链接所面向的客户。
need-double-many = { $count } 个账户重复关联
    .detail = 通过 { $integration }。每位所有者一个有效账户就够了。
need-unasked-many = { $count } 个账户尚无客户
    .detail = 它们通过 { $integration } 到来，并非来自本工作台的链接。未建立关联；请确认它们分别属于哪位客户。
need-job-failed-many = { $title }：同步失败 { $count } 次
    .detail = { $error }
need-parts = 涉及的服务商
reason-expired = 访问权限已过期
reason-unsaid = 系统未说明原因
token-doubt = 疑点
doubt-none = 无
doubt-double = 重复关联
doubt-wrong-owner = 其他所有者
doubt-unasked = 尚无客户
ending-yes = 即将或已到期
ending-no = 尚未
relinked-open = 已发出
relinked-none = 无
renewed-yes = 是
renewed-no = 否
health-secret-missing = 缺少密钥
health-key-fails = 密钥被拒绝
health-key-other-mode = 密钥属于另一种模式
health-webhook-refused = Webhook 被拒绝
health-webhook-secret-missing = 没有 Webhook 密钥
health-receiver-off = 接收器已关闭
health-reads-high = 已用 { $used } / { $allowed } 次读取
## 引导

guide = 引导完成第一个链接
guide-of = 第 { $step } 步，共 { $all } 步
guide-customer = 选择一位客户：输入名称的开头几个字，然后按 Enter。
guide-create = 点击“创建演练链接”。不会发送任何内容，这里的一切都是虚构的。
guide-play = 链接已就绪。现在由您扮演客户，点击“连接”。
guide-account = 已连接。看看由此产生的账户。
guide-done = 完成：{ $customer } 已连接，这就是对应的账户。换成您自己的密钥，真实客户也是同样的步骤。
guide-go = 前往“{ $place }”
guide-show = 指给我看
guide-leave = 退出引导
guide-left = 引导会在“演练”中等您回来
guide-resume = 继续引导

## 在这里可以做什么

here = 在这里可以做什么
here-today-needs = 从需要您处理的事项开始：每一行都带有解决它的按钮。
here-today-numbers = 点击数字，查看它对应的条目。
here-today-find = 查找任何客户、链接、账户，以及所有操作。
here-today-link = 在任何位置都能新建链接。
here-links-state = 查看发出了什么、结果如何；点击某个状态只看这一类。
here-links-search = 按客户、服务商或集成搜索。
here-links-row = 打开一个链接，可以再次复制、立即检查或再建一个同样的。
here-links-link = 新建链接。
here-accounts-bar = 点击状态条的一种颜色，只看这种状态。
here-accounts-search = 按客户、服务商或 ID 搜索。
here-accounts-row = 打开账户：有何问题、缺什么及截止时间、如何处理，以及全部经过。
here-accounts-relink = 客户需要重新登录时，给他发送重连链接。
here-accounts-sync = “同步”会向各系统重新查询所有账户。
here-customers-enter = 录入一位客户，或从 CSV 文件导入多位。
here-customers-row = 打开一位客户，修改资料或查看其链接和账户。
here-customers-search = 按名称、客户 ID 或邮箱搜索。
here-customers-palette = 在任何位置查找客户。
here-events-learnt = 每一行都说明发生了什么，以及是怎样得知的。
here-events-search = 按客户或事件类型搜索。
here-events-row = 打开一个事件，前往它的链接和账户。
here-audit-acts = 每个有改动的操作都记在这里，与前一条相连。
here-audit-verify = “验证”可以确认没有任何内容被修改、删除或插入。
here-audit-anchor = 把链头记在这台电脑之外：以后可以证明过去。
here-audit-export = 导出的记录可以交给他人自行核验。
here-compose-customers = 选择一位或多位客户：每位都有自己的链接和邮件。
here-compose-provider = 服务商留空，由客户自己选择；使用 Stripe 时，可预先填好已知内容。
here-compose-mail = 发送之前，先在右侧以客户的语言阅读邮件。
here-compose-code = 查看地址的各个部分，以及效果相同的请求和代码。
here-compose-create = 创建链接。发送是单独的一步。
here-verify-paste = 粘贴收到的任何内容：带标头的 Webhook、地址、curl 命令、HAR 文件或密钥。
here-verify-back = 粘贴客户最后到达的地址，一键接收；打不开的管理平台地址会得到更正。
here-verify-secret = 选择它应当匹配的集成；不选则全部尝试。
here-verify-checks = 逐项查看结果，并用按钮进行下一步。
here-verify-kept = 粘贴的内容不会保存，也不会发送到任何地方。
here-practice-seat = 扮演客户，看看 Linkdesk 得知什么；这里的一切都不会影响任何人。
here-practice-webhook = 发送 Webhook：正常、重复、乱序或签名错误。
here-practice-clock = 拨快时钟，看链接到期。
here-practice-faults = 开启可能出的错，看 Linkdesk 如何应对。
here-practice-reset = 随时可以重新开始。
here-integrations-add = 用密钥添加对某个系统的访问；密钥存入密钥环，不会再次显示。
here-integrations-test = “测试”会立即告诉您密钥是否有效。
here-integrations-webhook = 复制 Webhook 地址，填到系统中。
here-integrations-bounce = 为 Stripe 保存返回中转页：它把客户从您的 https 地址带回此窗口。
here-integrations-replace = 更换密钥，其他一切不变；旧的签名密钥可与新的并存。
here-settings-look = 选择语言、主题和时区，立即生效。
here-settings-keys = 查看所有快捷键，或关闭单字母键。
here-settings-receiver = 开启 Webhook 接收器，并选择端口。
here-settings-vault = 查看您的密钥存放在哪里。
here-settings-backup = 备份工作台，或把设置带到另一台上。

## 接收器与密钥库

receiver-on = 接收器 :{ $port }
receiver-off = 接收器已关闭
receiver-start = 启动
receiver-restart = 重新启动
receiver-stop = 停止
vault-keyring-ready = 密钥环已解锁
vault-keyring-closed = 密钥环未打开
vault-file-ready = 口令文件已打开
vault-file-closed = 口令文件已锁定
vault-memory-ready = 密钥仅在内存中
vault-memory-closed = 密钥仅在内存中
vault-keyring =
    .help = 密钥保存在本机的密钥环中，绝不会传到此窗口。
vault-file =
    .help = 密钥保存在数据文件夹内、由口令加密的文件中。
vault-memory =
    .help = 密钥只在本次运行中保留，关闭 Linkdesk 后即消失。
vault-locked =
    .title = 密钥环已锁定
    .help = 请解锁后重试。
vault-locked-file =
    .title = 口令文件已锁定
    .help = 请输入其口令。
vault-missing =
    .title = 本机没有密钥环
    .help = 请启动密钥环，或将密钥存入口令保护的文件。
vault-cancelled =
    .title = 密钥环的询问被关闭
    .help = 请重试并确认。
vault-timeout =
    .title = 密钥环没有响应
    .help = 它的询问可能被其他窗口挡住了。
vault-wrong =
    .title = 这是另一个密钥环
    .help = 已保存的密钥由另一个密钥环封存。请打开原来的密钥环，或重新输入密钥。
vault-failed =
    .title = 密钥环无法工作
    .help = 写入的内容没有保存下来。
vault-meanwhile = 在此之前，只有不需要密钥的功能可用。
vault-retry = 重试
vault-use-file = 使用口令文件
vault-use-memory = 仅本次运行保留密钥
vault-passphrase = 口令
vault-open = 打开
vault-check = 重新检查

## 任务

jobs = 任务
jobs-none = 没有正在进行的任务。同步和批量链接会显示在这里。
jobs-button = { $count ->
    [0] 任务
   *[other] { $count } 个任务进行中
}
closing = 还有 { $count } 个任务在运行
    .help = 关闭后，任务会在当前步骤完成时停下。不会丢失任何内容：下次启动 Linkdesk 时会接着进行。
closing-stay = 继续运行
closing-stop = 停止并关闭
job-kind-sync = 同步
job-kind-links = 链接
job-running = 进行中
job-paused = 已暂停
job-interrupted = 已中断
job-done = 已完成
job-cancelled = 已取消
job-failed = 失败
job-done-of = { $done } / { $total }
job-done-of-unknown = 已处理 { $done }
job-failed-rows = { $count } 行失败
job-rate = 每秒 { $rate } 行
job-left = 还需 { $time }
job-sync = 新增 { $created }，变更 { $changed }，消失 { $vanished }，未变 { $unchanged }
job_pause = 暂停
job_resume = 继续
job_cancel = 取消
job-rows = 各行
job-rows-failed = 失败的行
job-row-waiting = 等待
job-row-asked = 已请求
job-row-done = 完成
job-row-failed = 失败

## 列表

list-waiting = 正在加载…
list-no-match = 没有匹配项
    .help = 这里有数据，但没有符合搜索和筛选条件的。
list-clear = 清除搜索和筛选
list-cleared = 已清除搜索和筛选
list-pick = 选择 { $name }
list-pick-all = 选择所有已显示的行
list-pick-none = 取消选择
list-pick-rest = 选择全部 { $shown } 行
list-pick-first = 选择前 { $shown } 行
list-picked = 已选 { $shown } 行
list-picked-bar = 所选的行
list-copy = 复制为表格
list-copied = 已复制 { $count } 行
batch-running = { $done } / { $total }
batch-stop = 停止
columns = 列
columns-changed = 已更改列
columns-reset = 恢复默认列
columns-up = 将“{ $column }”前移
columns-down = 将“{ $column }”后移
filter-add = 筛选
search-offers = 可选的筛选条件
views = 视图
views-none = 这里还没有保存的视图。
view-name = 视图名称
view-save = 保存此视图
view-replace = 替换“{ $name }”
view-rename = 重命名“{ $name }”
view-rename-do = 重命名
view-remove = 移除“{ $name }”
view-saved = 已保存视图“{ $name }”
view-renamed = 视图现名为“{ $name }”
view-removed = 已移除视图“{ $name }”
export = 导出
export-rows = 按当前筛选，共 { $shown } 行
column-owner_name = 客户
column-provider = 账户
column-system = 系统
column-status = 状态
column-checked_at = 检查
column-linked_at = 连接
column-status_since = 状态起始
column-reason = 原因
column-label = 标签
column-account_kind = 类型
column-remote_id = 系统 ID
column-raw_status = 系统用语
column-integration = 集成
column-customer = 客户
column-kind = 链接
column-wished = 服务商
column-state = 状态
column-expires_at = 剩余
column-created_at = 创建
column-learnt = 得知途径
column-attempt = 上次尝试
column-contact_name = 联系人
column-language = 语言
column-tags = 标签
column-note = 备注
column-happened = 发生时间
column-environment = 环境
column-name = 名称
column-owner_id = 客户 ID
column-email = 邮箱
column-links = 链接
column-accounts = 账户
column-what = 事件
column-who = 客户
column-source = 来源
column-detail = 详情
column-at = 时间
column-position = 序号
column-action = 操作
column-subject = 对象
column-hash = 哈希
token-system = 系统
token-owner = 客户
token-provider = 服务商
token-kind = 类型
token-integration = 集成
token-job = 任务
token-made = 创建于
token-since = 状态始于
token-ends = 到期
token-renewed = 已更新
token-relink = 重连
token-customer = 客户
token-days = 最近 { $days } 天内
token-status = 状态
token-state = 阶段
token-source = 得知途径
token-env = 环境

## 状态

status-active = 正常
status-action-due = 需要处理
status-waiting = 等待客户
status-in-review = 审核中
status-needs-reconnect = 需要重新连接
status-paused = 已暂停
status-disconnected = 已断开
status-unknown = 未知
link-created = 已创建
link-sent = 已发送
link-opened = 已打开
link-exited = 中途退出
link-completed = 已连接
link-expired = 已过期
link-revoked = 已收回
link-superseded = 已被替换

## 账户

accounts-sub = 所有服务商，一个列表
accounts-search = 搜索账户
accounts-by-status = 按状态筛选
accounts-count = { $shown } 个账户
accounts-detail = 账户
accounts-sync = 同步
accounts-synced = 上次同步
picked-relink = 创建 { $count } 个重连链接
picked-relink-live = 创建 { $count } 个正式重连链接
picked-relinked = { $count } 个重连链接已可发送
picked-relinked-show = 在“链接”中查看
accounts-empty = 还没有账户
    .help = 客户连接的每个账户都会出现在这里，不论服务商，并显示状态和下一步。
account-through = { $provider }，通过 { $system }
account-raw = 原始 JSON
account-reasons = 原因
account-dashboard = 在 { $system } 中打开
disconnect-title = 断开 { $owner } 的 { $provider }？
disconnect-help = 账户将在系统端终止，无法恢复；客户需要重新连接。
disconnect-type = 输入“{ $word }”以确认
disconnect-do = 断开
disconnect-do-live = 断开正式账户
bind-title = { $account } 属于谁？
bind-customer = 输入名称
bind-do = 归到该客户
bind-do-live = 在正式环境归到该客户
account-is-bound = 已归到 { $owner }
relink-ready = 重新连接的链接已可发送
logs = 对服务商的请求
logs-none = 没有请求记录。
logs-unavailable = 无法读取请求记录
fact-owner-id = 客户 ID
fact-remote-id = 系统 ID
fact-acts-by = 代其操作
fact-status = 系统用语
fact-since = 自
fact-linked = 连接
fact-checked = 检查
fact-integration = 集成
fact-kind = 类型
fact-label = 标签
fact-link = 所用链接
fact-made = 创建
fact-attempt = 最近一次尝试
fact-account = 账户
fact-accounts = 账户
fact-links = 链接
fact-learnt = 来源
fact-learnt-at = 得知
fact-happened = 发生
fact-customer = 客户
fact-entered = 录入
fact-from = 之前
fact-to = 之后
fact-detail = 详情
fact-when = 时间
fact-action = 操作
fact-subject = 对象
fact-environment = 环境
fact-hash = 哈希
fact-address = 地址
fact-api-version = API 版本
fact-webhook = Webhook 地址
fact-last-webhook = 最近的 Webhook
fact-last-sync = 最近同步
fact-version = 版本
fact-data = 数据文件夹

## 链接

links-sub = 发出了什么，结果如何
links-search = 搜索链接
links-by-state = 按状态筛选
links-count = { $shown } 个链接
links-detail = 链接
links-empty = 还没有链接
    .help = 您创建的每个链接都会出现在这里，并显示剩余时间和结果。
link-through = { $kind }，通过 { $integration }
link-address = 链接地址
link-copied = 链接已复制。持有链接的人可以以客户身份连接。
link-valid = 有效期至 { $time }，还剩 { $left }
link-ended = 已于 { $time } 失效
link-expiry-unknown = 系统未说明有效期
link-check = 立即检查
link-open = 以客户身份打开
link-mark-sent = 标记为已发送
link-again = 再建一个同样的
link-was-sent = 已标记为已发送
link-was-revoked = 已收回链接
links-were-sent = 已将 { $count } 个链接标记为已发送
link-revoke = 收回
link-revoke-live = 收回正式链接
link-show = 在链接中查看
bulk = 从 CSV 文件批量创建链接
bulk-help = 每行一个链接。必须有 owner_id 和 name 两列；与选项同名的列优先于下面的选项。
bulk-rows = 文件的前几行
bulk-would = { $count ->
    [0] 没有可用的行
   *[other] 将创建 { $count } 个链接
}
bulk-start = { $count ->
    [0] 创建链接
   *[other] 创建 { $count } 个链接
}
bulk-start-live = { $count ->
    [0] 创建正式链接
   *[other] 创建 { $count } 个正式链接
}
bulk-started = 正在创建链接
bulk-started-help = 不会发送任何内容。任务可以暂停，重启后会从停下的地方继续。
bulk-links = 查看这些链接
picked-addresses = 复制 { $count } 个地址
picked-addresses-copied = 已复制 { $count } 个地址。持有地址的人都能以该客户的名义连接。
picked-sent = 将 { $count } 个标记为已发送
picked-check = 立即检查 { $count } 个
link-attempt-said = 服务商的回复：{ $words }

## 创建链接

compose-customers = 客户
compose-customers-add = 输入名称，或拖入 CSV 文件
compose-customers-none = 输入名称即可添加新客户
compose-newcomer = 新客户
compose-how = 连接方式
compose-never-dashboard = 在服务商后台创建的链接不属于这里的任何客户：切勿用于正式环境。
compose-integration = 集成
compose-no-integration = { $environment }环境中还没有可用的集成。
compose-missing-customer = 请先选择客户
compose-missing-integration = 请先添加集成
compose-create-practice = { $count ->
    [1] 创建演练链接
   *[other] 创建 { $count } 个演练链接
}
compose-create-sandbox = { $count ->
    [1] 创建沙盒链接
   *[other] 创建 { $count } 个沙盒链接
}
compose-create-live = { $count ->
    [1] 创建正式链接
   *[other] 创建 { $count } 个正式链接
}
compose-create-note = { $count ->
    [1] 1 个会话 · 由您发送之前不会发出任何内容
   *[other] { $count } 个会话 · 由您发送之前不会发出任何内容
}
compose-again = 再建一个
compose-made = { $count ->
    [1] 已创建，尚未发送。
   *[other] 已创建 { $count } 个，尚未发送。
}
compose-hub-practice = 在此打开演练 { $what }
compose-hub-sandbox = 在此打开沙盒 { $what }
compose-hub-live = 在此打开正式 { $what }
compose-hub-note = 在单独的窗口中打开，用于通话时
compose-hub-open = { $what } 已在单独的窗口中打开。请与客户一起完成，结果会自动显示在这里。
compose-outcome = 链接
compose-tab-mail = 邮件
compose-tab-qr = 二维码
compose-mail-language = 邮件语言
compose-mail-nobody = 选择集成后即可看到邮件。
compose-mail-to = 收件人
compose-mail-subject = 主题
compose-mail-no-address = 还没有邮箱地址
compose-mail-add-address = 填写地址
compose-mail-open = 在邮件程序中打开
compose-mail-copy = 复制为带格式文本
compose-mail-copied = 邮件已复制，请粘贴到您写信的地方。
compose-mail-save = 保存为 .eml
compose-mail-saved = 已保存为草稿：
compose-tab-link = 链接
compose-tab-request = 请求
compose-tab-code = 代码
compose-draft = 链接创建后显示在这里，可直接复制，并注明失效时间。
compose-draft-hub = { $what } 将在单独的窗口中打开，结果显示在这里。
compose-qr-draft = 链接创建后，二维码会显示在这里，可供扫描或打印。
compose-qr-over = 此链接已不能再使用。
compose-qr-name = { $customer } 的链接二维码
compose-qr-scan = 扫描二维码，选择您的系统并连接。
compose-qr-scan-provider = 扫描二维码，连接 { $provider }。
compose-qr-valid = 有效期至 { $time }
compose-qr-print = 打印
compose-code-missing = 选择集成后即可查看代码。
compose-code-note = 已填入所选选项，不含任何密钥。
snippet-curl = curl
snippet-typescript = TypeScript，后端
snippet-react = React，Hub
snippet-web-component = Web Component，Hub
next = 接下来
next-now = 现在
next-session = 会话已创建
next-session-for = 已创建会话：
next-sign-in = 客户选择服务商并登录
next-sign-in-at = 客户登录 { $provider }
next-learn = 收到 Webhook，或在下次检查时发现账户
next-linked = 账户已连接
next-practice = 演练中由您扮演客户：打开链接，或使用

## 邮件

mail-us = 我们
mail-subject = 将 { $provider } 与{ $company }连接
mail-subject-any = 将您的系统与{ $company }连接
mail-subject-again = 重新将 { $provider } 与{ $company }连接
mail-greeting = { $contact }，您好：
mail-greeting-nobody = 您好：
mail-body = 只需点击一次，即可将 { $provider } 与{ $company }连接。您直接在 { $provider } 登录，我们看不到您的密码。
mail-body-any = 只需点击一次，即可将您的系统与{ $company }连接。您从列表中选择系统并在那里登录，我们看不到您的密码。
mail-body-again = { $provider } 不再允许{ $company }访问。只需点击一次即可重新连接：请在 { $provider } 再登录一次，其他一切保持不变。
mail-button = 连接 { $provider }
mail-button-any = 选择并连接
mail-button-again = 重新连接 { $provider }
mail-valid = 链接有效期至 { $moment }。
mail-moment = { $year }年{ $month }{ $day }日（{ $weekday }）{ $time }（{ $zone }）
mail-weekday = { $day ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期日
}
mail-month = { $month ->
    [jan] 1月
    [feb] 2月
    [mar] 3月
    [apr] 4月
    [may] 5月
    [jun] 6月
    [jul] 7月
    [aug] 8月
    [sep] 9月
    [oct] 10月
    [nov] 11月
   *[dec] 12月
}
mail-questions = 如有疑问，请直接回复此邮件。
mail-placeholder = （链接地址将显示在这里。）
mail-warning-ends-soon = 链接将在一小时内失效：邮件被阅读之前可能已过期。
mail-warning-ended = 链接的有效时间已过。
mail-warning-no-address = 该客户还没有邮箱地址。
mail-warning-long = 从这里打开时，有些邮件程序会截断这么长的邮件。保存为文件则不受影响。

## 表单

form-more = 更多选项（{ $count }）
form-none = 无
form-any = 不限
form-no-option = 没有该名称的选项
form-optional = 可选
form-remove = 移除 { $what }
form-read-more = 了解更多
form-doc = 厂商关于“{ $name }”的页面
form-pair-name = 名称
form-pair-value = 值
provider-any = 留空则由客户选择
provider-none = 没有启用该名称的服务商
provider-open = 由客户选择
invalid-required = 此项必填。
invalid-too-long = 最多 { $max } 个字符。
invalid-number = 请输入整数。
invalid-bounds = 介于 { $min } 和 { $max } 之间。
invalid-duration = 介于 { $min } 和 { $max } 之间。
invalid-url = 以 https:// 开头的地址
invalid-pairs = 名称和值，JSON 对象格式。
invalid-pattern = 格式不正确。
invalid-pattern-example = 格式不正确。例如：{ $example }
invalid-secret-letters = 其中含有此类密钥不会出现的字符，例如冒号或带音标的字母。

## StackOne

kind-stackone-auth-link =
    .label = StackOne 授权链接
    .short = 授权链接
    .when = 用邮件发送的页面，有效数天
kind-stackone-hub =
    .label = StackOne Hub
    .short = Hub
    .when = 通话时在此打开选择页面
kind-stackone-relink =
    .label = StackOne 重新连接
    .short = 重新连接
    .when = 重新连接已有账户
field-stackone-api_key =
    .label = API 密钥
    .help = 来自项目设置中的 API keys，需要账户读写权限。
field-stackone-webhook_secret =
    .label = Webhook 密钥
    .help = 证明 Webhook 来自 StackOne。没有它时，Linkdesk 会主动查询。
field-stackone-requests_per_minute =
    .label = 每分钟请求数
    .help = StackOne 允许每个密钥 1,000 次；请给其他使用者留出余量。
field-stackone-provider =
    .label = 服务商
    .help = 只能连接项目中已启用的服务商。
field-stackone-expires_in =
    .label = 有效期
    .help = 从创建链接时起算。
field-stackone-type =
    .label = 账户类型
    .help = 测试账户与正式数据分开。
field-stackone-categories =
    .label = 类别
    .help = 只提供这些类别的服务商。
field-stackone-label =
    .label = 标签
    .help = 随账户保留，用于区分多个账户。
field-stackone-multiple =
    .label = 允许在同一服务商连接第二个账户
    .help = 否则同一客户和服务商会打开已有账户。
field-stackone-origin_username =
    .label = 用户名
    .help = 创建链接的人。
field-stackone-metadata =
    .label = 元数据
    .help = 随会话传递的名称和值。
field-stackone-integration_id =
    .label = 认证配置 ID
    .help = 服务商的某个配置。新项目使用连接器配置。
field-stackone-connector_profile_id =
    .label = 连接器配置 ID
    .help = 服务商有多个配置时，指定其中一个。
field-stackone-shared =
    .label = Shared
    .help = StackOne 未作说明，按原样发送。
field-stackone-relink =
    .label = Relink
    .help = StackOne 未作说明，按原样发送。
field-stackone-scopes =
    .label = Scopes
    .help = StackOne 未作说明，按原样发送。
field-stackone-provider_version =
    .label = 服务商版本
    .help = 已弃用：填写后创建可能失败。
field-stackone-name =
    .label = 名称
    .help = 您对此集成的称呼。
field-stackone-base_url =
    .label = 基础地址
    .help = 仅用于其他地区或代理。
option-type-production = 正式
option-type-test = 测试
option-categories-ats = 招聘 (ATS)
option-categories-hris = 人事 (HRIS)
option-categories-hris-legacy = 人事（旧版）
option-categories-crm = CRM
option-categories-iam = 身份 (IAM)
option-categories-marketing = 营销
option-categories-lms = 学习 (LMS)
option-categories-stackone = StackOne
option-categories-documents = 文档
option-categories-ticketing = 工单
option-categories-screening = 背景调查
option-categories-messaging = 消息
option-categories-accounting = 会计
option-categories-scheduling = 日程

## Stripe Apps
kind-stripe-apps-install =
    .label = Stripe 应用
    .short = 安装
    .when = 用于未使用 OAuth 的已发布应用；返回时带签名
kind-stripe-apps-install-oauth =
    .label = 使用 OAuth 的 Stripe 应用
    .short = 安装（OAuth）
    .when = 用于使用 OAuth 的已发布应用；返回时带授权码
kind-stripe-apps-install-test =
    .label = Stripe 应用外部测试
    .short = 外部测试
    .when = 用于尚未发布的应用，最多 25 名测试者
kind-stripe-apps-deep-link =
    .label = Stripe 管理平台中的应用页面
    .short = 深层链接
    .when = 在客户的管理平台中打开页面并显示应用
field-stripe-apps-secret_key =
    .label = 密钥
    .help = 开发者账户的密钥。使用 OAuth 的应用只能用完整权限的密钥（sk_…）兑换授权码；其余操作使用受限密钥即可。
field-stripe-apps-app_signing_secret =
    .label = 应用签名密钥
    .help = absec_…，位于管理平台的应用页面右侧菜单中。与 Webhook 密钥不同。
field-stripe-apps-previous_signing_secret =
    .label = 之前的签名密钥
    .help = 轮换期间填写：24 小时内 Stripe 可能使用新旧任一密钥签名。
field-stripe-apps-webhook_secret =
    .label = Webhook 密钥
    .help = 应用端点的密钥。未填写时，工作台会定期读取事件列表。
field-stripe-apps-previous_webhook_secret =
    .label = 之前的 Webhook 密钥
    .help = 轮换期间：Stripe 最多 24 小时内会用两者中的任一个签名。
field-stripe-apps-app_id =
    .label = 应用 ID
    .help = 与清单中的 ID 一致。用于列出安装记录和打开深层链接。
field-stripe-apps-app_client_id =
    .label = 客户端 ID
    .help = ca_…，位于应用的 Settings 标签页；正式与测试环境各有一个。
field-stripe-apps-link_template =
    .label = 安装链接
    .help = 从管理平台完整粘贴；参数会重新生成。外部测试必须填写。
field-stripe-apps-redirect_uris =
    .label = 重定向地址
    .help = 与清单完全一致，以逗号分隔；每个地址都须包含路径。未指定时使用第一个。
field-stripe-apps-signature_form =
    .label = 签名格式
    .help = 默认官方格式。旧集成仅对账户签名；该简单格式不绑定时间和客户，可能被重放。
field-stripe-apps-signature_tolerance =
    .label = 签名有效秒数
    .help = 300，与 Stripe 官方库一致；0 表示不检查。手动粘贴的内容往往更旧。
field-stripe-apps-marketplace_url =
    .label = 应用市场地址
    .help = 仅在演练环境运行于别处或使用代理时填写。
field-stripe-apps-dashboard_url =
    .label = 管理平台地址
    .help = 仅在演练环境运行于别处时填写。
field-stripe-apps-requests_per_minute =
    .label = 每分钟请求数
    .help = Stripe 每个端点每秒允许 25 次；请为其他程序留出余量。
field-stripe-apps-name =
    .label = 名称
    .help = 此集成的名称。
field-stripe-apps-base_url =
    .label = 基础地址
    .help = 仅用于代理或别处的演练环境。
field-stripe-apps-redirect_uri =
    .label = 返回地址
    .help = 集成中的一个重定向地址；留空则使用第一个。
field-stripe-apps-expires_in =
    .label = 接受期限
    .help = Stripe 不会使此类链接失效：这是 Linkdesk 接受返回结果的时长。
field-stripe-apps-onward =
    .label = 随后打开
    .help = 一个链接完成两步：安装后将客户引导至应用的此页面。
field-stripe-apps-oauth_words =
    .label = 附加 response_type 和 scope
    .help = 部分集成会发送；Stripe 并不要求。
field-stripe-apps-channel_link =
    .label = 渠道链接
    .help = 外部测试地址中的 chnlink_… 部分，可代替粘贴的链接。
field-stripe-apps-form =
    .label = 链接格式
    .help = 旧版说明使用应用 ID 代替客户端 ID。
field-stripe-apps-account =
    .label = 账户
    .help = acct_…；留空则打开当前登录的账户。
field-stripe-apps-mode =
    .label = 模式
    .help = 测试涵盖所有沙盒。留空则由集成决定。
field-stripe-apps-viewport =
    .label = 视图
    .help = 应用打开的位置。留空则使用页面自身的视图。
field-stripe-apps-object =
    .label = 对象 ID
    .help = 用于单个对象的视图：其 ID，例如 cus_123。
field-stripe-apps-page =
    .label = 页面
    .help = 管理平台中的页面；留空则使用视图所在页面。
field-stripe-apps-target =
    .label = 打开方式
    .help = Stripe 列出 drawer 和 modal。
field-stripe-apps-extra =
    .label = 应用参数
    .help = 文本值的 JSON 对象；按管理平台要求自动添加 app_ 前缀。
field-stripe-apps-tab =
    .label = 整页视图的标签页
    .help = 仅用于视图 stripe.dashboard.fullpage。
field-stripe-apps-wording =
    .label = 地址写法
    .help = 当前写法账户在前；其他写法用于兼容。
option-signature_form-official = 官方：时间、状态值、用户和账户
option-signature_form-plain = 简单（兼容旧集成）：仅账户
option-onward-onboarding = 应用的引导页
option-onward-settings = 应用的设置页
option-form-current = 官方
option-form-app-id = 旧版：应用 ID 作为客户端 ID
option-mode-live = 正式
option-mode-test = 测试
option-wording-account-first = 账户在前，模式在后（2026）
option-wording-mode-first = 模式在前，账户在后（2025）
option-wording-open-drawer = open_drawer_app（更早）
option-wording-live-or-test = 始终写 live 或 test（非 Stripe 官方）
warning-client-id-shape = 客户端 ID 以 ca_ 开头；Stripe 可能拒绝此 ID
warning-older-form = 此格式不在 Stripe 现行文档中，仅用于仍需要它的集成
warning-needs-path = 清单不接受没有路径的地址
warning-no-account = 未指定账户时，将打开当前登录者的页面
warning-no-account-here = 此写法无法指定账户
warning-mode-unsaid = 未指定模式：此地址用于正式环境
warning-earlier-wording = Stripe 的旧写法，目前仍有效
warning-unofficial-wording = Stripe 从未公布含“live”的写法
warning-view-mended = 已识别为视图 { $view }
warning-view-unknown = Stripe 的表中没有此视图
warning-view-unproven = Stripe 未说明此视图能否通过链接打开；请先试一次
warning-target-unknown = Stripe 仅列出 drawer 和 modal
warning-page-of-other-view = 此视图位于另一页面：{ $page }
warning-id-shape = ID 与此页面不符，应为：{ $wanted }…
warning-unused = 已忽略 { $field }：与当前的 { $other } 不兼容
warning-template-unused = 粘贴的链接属于其他类型，此处不采用
warning-client-of-template = 粘贴的链接中是另一个客户端 ID；以集成中填写的为准
diagnosis-callback-unasked =
    .title = 并非通过本工作台的链接安装
    .cause = 未建立关联：客户从应用市场开始安装。{ $account } 正等待您确认归属；或发送链接以确认。
diagnosis-install-mode =
    .title = 模式不符
    .cause = 正式与测试环境的安装相互独立。请使用同一模式的链接和集成。
diagnosis-install-stale =
    .title = 签名已过期
    .cause = 未建立关联。请客户再次打开链接，或在集成中放宽有效秒数。
diagnosis-install-signature =
    .title = 签名不匹配
    .cause = 它属于其他应用、其他客户或其他签名密钥。请保存当前密钥（轮换期间同时保存旧密钥），然后再次接收。
diagnosis-install-plain =
    .title = 旧格式签名
    .cause = 它仅覆盖账户。若您的应用确实如此签名，请在集成中选择简单格式。
diagnosis-install-malformed =
    .title = 这不是 Stripe 的签名
    .cause = 签名须包含时间和 64 位的 v1。请完整粘贴浏览器地址。
diagnosis-install-other =
    .title = 安装返回错误
    .cause = Stripe 提示：{ $error }
diagnosis-install-failed =
    .title = 安装失败
    .cause = 请客户使用新链接重试：{ $reason }
diagnosis-install-attention =
    .title = 安装需要处理
    .cause = 须在客户自己的管理平台中批准：{ $reason }
diagnosis-install-open =
    .title = 安装进行中
    .cause = Stripe 仍在处理：{ $raw }
diagnosis-install-ended =
    .title = 应用已卸载
    .cause = 已在此处或由客户卸载。可用新链接重新开始。
inspect-kind-deep-link = 管理平台地址
inspect-kind-install-link = 安装链接
inspect-host-warn = { $host } 是本机，并非 { $system }
inspect-path-pass = { $kind ->
    [install] 安装应用（无 OAuth）
    [install-oauth] 安装应用（使用 OAuth）
   *[install-test] 安装外部测试中的应用
}
inspect-path-fail = 不属于三种安装链接
inspect-shape-skip = 形似 { $system } 的签名密钥
inspect-client-pass = 客户端 ID：{ $client }
inspect-client-warn = { $client } 不是客户端 ID：应以 ca_ 开头
inspect-client-fail = 缺少客户端 ID
inspect-back-pass = 返回至 { $address }
inspect-back-fail = 清单不接受 { $address }：缺少路径
inspect-bound-pass = 带有状态值
inspect-bound-warn = 没有状态值就无法确认返回者
inspect-wording-pass = 先账户后模式：当前写法
inspect-wording-warn = { $wording ->
    [live-or-test] 官方写法中没有“live”：页面将无法找到
    [mode-first] 模式在账户之前，为 2025 年写法
   *[other] 旧格式，无法指定账户
}
inspect-account-pass = 账户：{ $account }
inspect-account-warn = 未指定账户：将显示登录者自己的账户
inspect-side-pass = 模式：{ $mode }
inspect-side-warn = { $mode } 须小写才是模式
inspect-side-fail = 其中的模式是 { $mode }，与 { $integration } 不符
inspect-page-pass = 页面：{ $page }
inspect-page-warn = 页面：{ $page }；ID 应以 { $wanted } 开头
inspect-app-pass = 应用：{ $app }
inspect-app-warn = 未打开任何应用
inspect-app-fail = { $app } 不是清单 ID（例如 com.example.my-app）
inspect-target-pass = 打开方式：{ $target }
inspect-target-warn = Stripe 未列出 { $target }，仅有 drawer 和 modal
inspect-view-pass = 视图：{ $view }
inspect-ownview-pass = 视图：页面自身的视图
inspect-view-warn = Stripe 的表中没有视图 { $view }
inspect-view-fail = { $view } 不是视图，应为 { $meant }
inspect-place-warn = { $view } 位于另一页面：{ $page }
inspect-place-fail = 该链接应返回到 { $address }，而不是此处的地址
inspect-extra-pass = 应用参数：{ $name }
inspect-extra-warn = { $name } 无法传递给应用：须以 app_ 开头
inspect-twice-fail = { $name } 出现两次：无法判断以哪个为准
inspect-double-fail = { $part } 出现在页面开头：账户和模式只能各写一次
inspect-wrapped-warn = { $name } 被多编码了一次
inspect-second-fail = { $part } 打开第二个应用：无法判断要打开哪个
inspect-opening-fail = { $part } 无法打开任何应用；应写作 apps[<app>][drawer]
inspect-repair-pass = 当前写法：{ $url }
inspect-install-pass = 声称应用已安装到 { $account }
inspect-plain-warn = 签名仅覆盖账户（旧格式），可被重放
inspect-appsecret-skip = 尚未保存用于核对的应用签名密钥
inspect-claim-pass = 签名与状态值、用户和账户一致
inspect-claim-fail = { $how ->
    [malformed] 这不是 Stripe 的签名
   *[differs] 签名与应用的任何签名密钥都不匹配
}
inspect-next-use-repaired = 复制当前写法的地址
inspect-next-add-app-secret = 在集成中保存应用签名密钥

bounce-title = 即将完成
bounce-copy = 您已完成授权。如果没有程序自动打开，请将本页完整地址发送给向您提供链接的人。该地址仅在几分钟内有效，且不可用于他处。
bounce-open = 在 Linkdesk 中打开
bounce-address = 本页地址
bounce-button = 复制
bounce-bar = 地址位于浏览器窗口顶部。
bounce-section = 返回中转页
bounce-what = 供您的 https 重定向地址使用的单个文件：它将返回的客户转交给 Linkdesk；若未安装 Linkdesk，则显示可复制的地址。其中不含任何密钥。
bounce-save = 保存中转页
bounce-saved = 已保存：
bounce-put = 原样放到您的重定向地址所指向的位置。
bounce-manifest = 将以下内容粘贴到应用清单 stripe-app.json 中，并重新上传应用：
bounce-register = 在 { $system } 登记同一地址，须完全一致。
bounce-unlisted = 请在此处的“重定向地址”中填入该地址并保存：尚未列出 https 地址。
step-renew = 续期授权
step-bind = 确认归属
audit-account-bind = 确认账户归属
audit-account-arrive = 收录未经请求的账户
audit-account-renew = 更换授权
diagnosis-grant-lost =
    .title = 授权已丢失
    .cause = 此处保存的刷新令牌已失效。安装仍有效；如需访问，请客户通过新链接再次授权。
diagnosis-refresh-request =
    .title = Stripe 认为续期请求缺少内容
    .cause = 刷新令牌发送不完整；此处保存的令牌仍然有效。请查看是否有更新版本的 Linkdesk。
diagnosis-refresh-grant =
    .title = 刷新令牌已失效
    .cause = 它已被替换或撤销、属于另一种模式，或其账户已不存在。请客户通过新链接再次授权。
diagnosis-refresh-type =
    .title = Stripe 不认识这种续期方式
    .cause = Linkdesk 使用了 Stripe 不再提供的方式；请查看是否有更新版本的 Linkdesk。授权仍然有效。
diagnosis-refresh-scope =
    .title = Stripe 不再授予此权限范围
    .cause = 续期只能获得相同或更少的权限。授权仍然有效；如需更多权限，请客户通过新链接授权。
diagnosis-refresh-client =
    .title = Stripe 未接受密钥
    .cause = 授权仍然有效。请更换密钥并测试，然后再次续期。
diagnosis-refresh-not-sent =
    .title = 续期时无法连接 Stripe
    .cause = 没有发送任何内容，授权仍然有效。请再次续期。
diagnosis-refresh-no-answer =
    .title = 无法确定授权是否已续期
    .cause = 刷新令牌已发送一次，但没有得到明确答复；不会自动重发。如果 Stripe 每次使用都会替换令牌，请客户通过新链接再次授权；否则请再次续期。
diagnosis-refresh-other =
    .title = Stripe 拒绝了续期
    .cause = 上次续期没有获得授权。请重新检查账户，然后再次续期或创建新链接。
requirement-list-past-due = 已逾期：{ $what }
requirement-list-currently-due = 待提供：{ $what }
requirement-list-pending-verification = 验证中：{ $what }
requirement-list-eventually-due = 最终需要：{ $what }
requirement-list-future = 今后需要：{ $what }
requirement-whose-individual = 个人的{ $what }
requirement-whose-company = 公司的{ $what }
requirement-whose-person = 某人的{ $what }
requirement-whose-representative = 代表人的{ $what }
requirement-whose-owners = 所有者的{ $what }
requirement-whose-directors = 董事的{ $what }
requirement-whose-executives = 高管的{ $what }
requirement-whose-business-profile = 企业资料中的{ $what }
requirement-whose-tos-acceptance = 接受 Stripe 条款的{ $what }
requirement-what-address-city = 城市
requirement-what-address-country = 国家
requirement-what-address-line1 = 街道地址
requirement-what-address-postal-code = 邮政编码
requirement-what-address-state = 省/州
requirement-what-annual-revenue = 年收入
requirement-what-business-type = 企业类型
requirement-what-date = 日期
requirement-what-directors-provided = 已列出全部董事的确认
requirement-what-dob-day = 出生日
requirement-what-dob-month = 出生月
requirement-what-dob-year = 出生年
requirement-what-email = 电子邮箱
requirement-what-estimated-worker-count = 预计员工人数
requirement-what-executives-provided = 已列出全部高管的确认
requirement-what-external-account = 银行账户
requirement-what-first-name = 名字
requirement-what-first-name-kana = 名字（假名）
requirement-what-first-name-kanji = 名字（汉字）
requirement-what-full-name-aliases = 其他姓名
requirement-what-gender = 性别
requirement-what-id-number = 身份证件号码
requirement-what-ip = IP 地址
requirement-what-last-name = 姓氏
requirement-what-last-name-kana = 姓氏（假名）
requirement-what-last-name-kanji = 姓氏（汉字）
requirement-what-mcc = 行业代码（MCC）
requirement-what-name = 名称
requirement-what-name-kana = 名称（假名）
requirement-what-name-kanji = 名称（汉字）
requirement-what-nationality = 国籍
requirement-what-owners-provided = 已列出全部所有者的确认
requirement-what-ownership-declaration = 所有权声明
requirement-what-phone = 电话号码
requirement-what-political-exposure = 政治敏感身份
requirement-what-product-description = 产品说明
requirement-what-registration-number = 注册号
requirement-what-relationship-executive = 是否为高管
requirement-what-relationship-owner = 是否为所有者
requirement-what-relationship-percent-ownership = 持股比例
requirement-what-relationship-title = 职务
requirement-what-ssn-last-4 = 社会安全号码后四位
requirement-what-structure = 法律结构
requirement-what-support-email = 支持邮箱
requirement-what-support-phone = 支持电话
requirement-what-support-url = 支持网站
requirement-what-tax-id = 税号
requirement-what-url = 网站
requirement-what-vat-id = 增值税号
requirement-what-verification-additional-document = 第二份身份证明文件
requirement-what-verification-document = 身份证明文件
requirement-what-verification-proof-of-liveness = 活体验证
requirement-disabled-action-required-requested-capabilities = 申请的功能还需更多信息
requirement-disabled-listed = 可能在受限名单上，Stripe 正在核实
requirement-disabled-other = Stripe 因其他原因暂停
requirement-disabled-platform-paused = 已被您的平台暂停
requirement-disabled-rejected-fraud = 被 Stripe 拒绝：涉嫌欺诈
requirement-disabled-rejected-incomplete-verification = 被 Stripe 拒绝：未完成验证
requirement-disabled-rejected-listed = 被 Stripe 拒绝：在受限名单上
requirement-disabled-rejected-other = 被 Stripe 因其他原因拒绝
requirement-disabled-rejected-platform-fraud = 被您的平台拒绝：涉嫌欺诈
requirement-disabled-rejected-platform-other = 被您的平台因其他原因拒绝
requirement-disabled-rejected-platform-terms-of-service = 被您的平台拒绝：违反其条款
requirement-disabled-rejected-terms-of-service = 被 Stripe 拒绝：违反服务条款
requirement-disabled-requirements-past-due = Stripe 要求的内容已逾期
requirement-disabled-requirements-pending-verification = Stripe 正在验证提交的内容
requirement-disabled-under-review = Stripe 正在审核
requirement-capability = { $what }: { $detail }
reason-grant-ends = 授权即将到期
diagnosis-grant-ends =
    .title = 授权即将到期
    .cause = 距一年期满还有 { $days } 天。续期即可更换。

## Stripe Connect

kind-stripe-connect-oauth =
    .label = Stripe Connect
    .short = Connect
    .when = Stripe 自己的页面，通过邮件发送；完成后返回
kind-stripe-connect-account-link =
    .label = Stripe 账户链接
    .short = 账户链接
    .when = 仅可使用一次，几分钟内有效
field-stripe-connect-secret_key =
    .label = 密钥
    .help = 最好使用对账户和事件有读取权限的受限密钥；断开连接和账户链接需要写入权限。
field-stripe-connect-webhook_secret =
    .label = Webhook 密钥
    .help = 已连接账户端点的密钥。没有它时，Linkdesk 会不时读取事件列表。
field-stripe-connect-previous_webhook_secret =
    .label = 之前的 Webhook 密钥
    .help = 轮换期间：Stripe 最多 24 小时内会用两者中的任一个签名。
field-stripe-connect-client_id =
    .label = 客户端 ID
    .help = 来自管理平台的 Connect 设置（OAuth）；正式与测试各一个。
field-stripe-connect-redirect_uris =
    .label = 重定向地址
    .help = 与在 Stripe 登记的完全一致，用逗号分隔。链接未指定时使用第一个。
field-stripe-connect-keep_tokens =
    .label = 保留已弃用的令牌
    .help = Stripe 已弃用换取时返回的令牌，Linkdesk 也不需要：您自己的密钥即可完成一切。仅在仍有其他用途时开启，刷新令牌会存入保险库；关闭后，已保留的令牌会被删除。
field-stripe-connect-connect_url =
    .label = Connect 地址
    .help = 仅用于在别处运行的演练环境或代理。
field-stripe-connect-requests_per_minute =
    .label = 每分钟请求数
    .help = Stripe 每个端点每秒允许 25 次，并按月统计读取次数；请为他人留出余量。
field-stripe-connect-name =
    .label = 名称
    .help = 您对此接入的称呼。
field-stripe-connect-base_url =
    .label = 基础地址
    .help = 仅用于代理或别处的演练环境。
field-stripe-connect-redirect_uri =
    .label = 返回地址
    .help = 集成中登记的重定向地址之一；留空则用第一个。
field-stripe-connect-expires_in =
    .label = 接受期限
    .help = Stripe 不会让此类链接过期：这是 Linkdesk 接受返回结果的时间。
field-stripe-connect-scope =
    .label = 权限范围
    .help = 平台使用读写权限；只读仅供扩展使用。
field-stripe-connect-account_type =
    .label = 账户类型
    .help = Express 已不对新平台开放，Stripe 会显示错误页面。
field-stripe-connect-stripe_landing =
    .label = 起始页面
    .help = Stripe 页面以登录还是新建账户开始。
field-stripe-connect-always_prompt =
    .label = 即使已连接也再次询问
    .help = 已同意过的人也会看到该页面。
field-stripe-connect-suggested_capabilities =
    .label = 建议的功能
    .help = 适用于 Express 账户。
field-stripe-connect-email =
    .label = 电子邮件
    .help = 预填 Stripe 表单；对已有账户者无效。
field-stripe-connect-url =
    .label = 网站
    .help = 以 http:// 或 https:// 开头。
field-stripe-connect-country =
    .label = 国家/地区
    .help = 两个大写字母。
field-stripe-connect-business_name =
    .label = 企业名称
    .help = 法定名称。
field-stripe-connect-business_type =
    .label = 企业类型
    .help = Stripe 首先询问的法律形式，决定后续要填的内容。
field-stripe-connect-phone_number =
    .label = 电话号码
    .help = 十位数字，需同时填写国家/地区。
field-stripe-connect-first_name =
    .label = 名
    .help = 填写表单者的名。
field-stripe-connect-last_name =
    .label = 姓
    .help = 填写表单者的姓。
field-stripe-connect-dob_day =
    .label = 出生日
    .help = 三项需同时填写。
field-stripe-connect-dob_month =
    .label = 出生月
    .help = 三项需同时填写。
field-stripe-connect-dob_year =
    .label = 出生年
    .help = 三项需同时填写。
field-stripe-connect-gender =
    .label = 性别
    .help = 仅限日本。
field-stripe-connect-street_address =
    .label = 街道
    .help = 仅限 Standard 账户。
field-stripe-connect-city =
    .label = 城市
    .help = 仅限 Standard 账户；最好同时填写国家/地区。
field-stripe-connect-state =
    .label = 州/省
    .help = 美国或加拿大，两个大写字母。
field-stripe-connect-zip =
    .label = 邮政编码
    .help = 仅限 Standard 账户；最好同时填写国家/地区。
field-stripe-connect-physical_product =
    .label = 销售实物
    .help = 仅限 Standard 账户。
field-stripe-connect-product_description =
    .label = 销售内容
    .help = 一两句话即可；没有网站时 Stripe 会询问。
field-stripe-connect-currency =
    .label = 货币
    .help = 三个小写字母，须在该国家/地区有效。
field-stripe-connect-first_name_kana =
    .label = 名（假名）
    .help = 仅限日本。
field-stripe-connect-first_name_kanji =
    .label = 名（汉字）
    .help = 仅限日本。
field-stripe-connect-last_name_kana =
    .label = 姓（假名）
    .help = 仅限日本。
field-stripe-connect-last_name_kanji =
    .label = 姓（汉字）
    .help = 仅限日本。
field-stripe-connect-block_kana =
    .label = 番地（假名）
    .help = 仅限日本，需日本邮编。
field-stripe-connect-block_kanji =
    .label = 番地（汉字）
    .help = 仅限日本，需日本邮编。
field-stripe-connect-building_kana =
    .label = 建筑物（假名）
    .help = 仅限日本，需日本邮编。
field-stripe-connect-building_kanji =
    .label = 建筑物（汉字）
    .help = 仅限日本，需日本邮编。
field-stripe-connect-type =
    .label = 用途
    .help = 更新要求平台自行收集资料。
field-stripe-connect-return_url =
    .label = 完成后返回
    .help = Stripe 之后将客户带往的地址；正式环境须为 https。
field-stripe-connect-refresh_url =
    .label = 失效后返回
    .help = 链接已用或过期时 Stripe 将客户带往的地址。
field-stripe-connect-collect =
    .label = 收集内容
    .help = 当前需要的，或将来需要的全部内容。
field-stripe-connect-future_requirements =
    .label = 未来要求
    .help = 是否一并收集未来的要求。
option-business_type-sole_prop = 个体经营
option-business_type-corporation = 股份有限公司
option-business_type-non_profit = 非营利组织
option-business_type-partnership = 合伙企业
option-business_type-llc = 有限责任公司
option-scope-read_write = 读写
option-scope-read_only = 只读
option-account_type-standard = Standard
option-account_type-express = Express（旧）
option-stripe_landing-login = 登录
option-stripe_landing-register = 新账户
option-suggested_capabilities-transfers = 转账
option-suggested_capabilities-card_payments = 银行卡付款
option-gender-male = 男
option-gender-female = 女
option-physical_product-true = 是
option-physical_product-false = 否
option-type-account_onboarding = 首次入驻
option-type-account_update = 更新资料
option-collect-currently_due = 当前所需
option-collect-eventually_due = 最终所需
option-future_requirements-include = 包括
option-future_requirements-omit = 不包括
link-failed = 失败
link-cannot-tell = 无法判断
form-undocumented = 已不在文档中
form-first-registered = 使用列出的第一个
invalid-needs = 仅在同时填写“{ $other }”时有效。
invalid-needs-value = 仅当“{ $other }”为 { $wanted } 时有效。
invalid-needs-shape = 仅当“{ $other }”格式相符时有效。
compose-tab-address = 地址
compose-address-note = 状态值在创建链接后才会写入地址；仅供一位客户使用一次。
compose-address-missing = 请选择集成以查看地址。
part-later = 创建链接时填入
part-address = 目标页面
part-oauth_state = 状态值
part-response_type = 请求的响应
next-agree-at = 客户在 { $system } 同意
next-come-back = 客户返回，授权码换取账户
fact-events = 事件读取
events-horizon = 每半小时一次；系统保留 30 天
events-sparing = 仅在您要求时：{ $days } 天内已用 { $used } / { $allowed } 次读取；系统保留 30 天
fact-callback = 返回地址
callback-linked = 已连接：账户已在此。
callback-onward = 客户的下一步
callback-onward-send = 发送下一步
diagnosis-customer-refused =
    .title = 客户拒绝了
    .cause = 未建立任何连接。如客户改变主意，请创建新链接：{ $error }
diagnosis-authorize-scope =
    .title = Stripe 不认识该权限范围
    .cause = 请选择读写。Stripe 提示：{ $error }
diagnosis-authorize-redirect =
    .title = 重定向地址未登记
    .cause = 须与管理平台的 OAuth 设置完全一致，包括末尾的斜杠；测试与正式各有列表。Stripe 提示：{ $error }
diagnosis-authorize-request =
    .title = 地址不完整
    .cause = 地址的一部分在途中丢失；请重新发送完整链接。Stripe 提示：{ $error }
diagnosis-authorize-response-type =
    .title = 地址在途中被更改
    .cause = 只能请求“code”响应。请重新发送链接。Stripe 提示：{ $error }
diagnosis-authorize-client =
    .title = Stripe 不认识该客户端 ID
    .cause = 请与管理平台的 OAuth 设置核对；测试与正式不同，且须启用 OAuth。Stripe 提示：{ $error }
diagnosis-authorize-express =
    .title = Express 不对此平台开放
    .cause = 请为 Standard 账户创建链接。Stripe 提示：{ $error }
diagnosis-authorize-other =
    .title = Stripe 在其页面上拒绝了
    .cause = Stripe 提示：{ $error }
diagnosis-token-request =
    .title = Stripe 在交换中缺少内容
    .cause = 返回的授权码不完整。请创建新链接。{ $error }
diagnosis-token-grant =
    .title = 授权码已失效
    .cause = 授权码五分钟内有效且只能使用一次；重复使用会终止连接。它也可能属于另一模式。请让客户用新链接重新连接。{ $error }
diagnosis-token-type =
    .title = Stripe 不支持这种交换方式
    .cause = Linkdesk 使用了 Stripe 不再提供的方式；请查看是否有新版本。{ $error }
diagnosis-token-scope =
    .title = Stripe 未授予该权限范围
    .cause = 请以读写权限创建新链接。{ $error }
diagnosis-token-client =
    .title = Stripe 不接受该密钥
    .cause = 授权码已作废。请更换并测试密钥，然后创建新链接。{ $error }
diagnosis-token-not-sent =
    .title = 无法连接 Stripe
    .cause = 未发送任何内容，也未建立连接，但客户的同意已被使用。请创建新链接。{ $error }
diagnosis-token-no-answer =
    .title = 无法判断是否成功
    .cause = 授权码已发出一次但未收到明确答复；再次发送会终止连接。请先同步并按名称查找账户；仅当找不到时，再请客户用新链接重新连接。{ $error }
diagnosis-token-other =
    .title = Stripe 拒绝了该授权码
    .cause = 请创建新链接。Stripe 提示：{ $error }
diagnosis-callback-used =
    .title = 此返回已被接受
    .cause = 每次返回只能使用一次。结果见链接。
diagnosis-callback-expired =
    .title = 返回得太晚
    .cause = 此链接的接受期限已过。请创建新链接。
diagnosis-callback-over =
    .title = 链接已结束
    .cause = 它已在此收回或被替换；未向系统发送任何内容。
diagnosis-callback-other =
    .title = 此类链接不会这样返回
    .cause = 一类应用通过签名返回，另一类带回授权码；这是另一类的返回方式。没有发送任何内容，也未消耗任何内容。请核对链接类型与应用。
diagnosis-callback-elsewhere =
    .title = 返回到了其他地址
    .cause = 该链接应返回另一个地址，其状态仅在那里有效。没有发送任何内容；请使用浏览器最终到达的完整地址，或创建新链接。
diagnosis-visit-closed =
    .title = 页面已无法打开
    .cause = 此类链接只能打开一次，且仅几分钟有效；客户打开时已失效。请创建新链接并立即打开。
diagnosis-visit-left =
    .title = 客户未填完便离开了页面
    .cause = 账户仍在等待客户，而此类链接只能打开一次。请在客户准备好后创建新链接。
diagnosis-callback-unbound =
    .title = 不属于此 Linkdesk 的任何链接
    .cause = 没有 Linkdesk 生成的状态值就不会建立关联：它可能来自他人。请创建新链接。
diagnosis-callback-foreign =
    .title = { $why ->
        [long] 该地址对返回地址而言过长：未读取任何内容
        [control] 该地址含有控制字符：未读取任何内容
        [empty] 该地址既无授权码也无安装信息：未接收任何内容
       *[other] 这不是 Linkdesk 的地址：未读取任何内容
    }
    .cause = 任何网页都能打开 linkdesk:// 地址。只接收客户带回的内容。
diagnosis-callback-broken =
    .title = 返回内容自相矛盾
    .cause = { $how ->
        [repeated] 其中一部分出现两次，无法判断以哪个为准。未发送任何内容。
        [both] 同时包含授权码和拒绝。未发送任何内容。
        [unsigned] 指定了账户，但没有签名，无法证明。未建立关联。
        [no-account] 已签名，但未指定账户。未建立关联。
       *[no-code] 既无授权码也无拒绝。未发送任何内容。
    }
diagnosis-rejected =
    .title = Stripe 已拒绝此账户
    .cause = 账户将保持关闭（{ $raw }）。详情只能咨询 Stripe 支持。
diagnosis-platform-paused =
    .title = 您的平台已暂停此账户
    .cause = 可在您的管理平台中恢复。
diagnosis-onboarding-open =
    .title = 客户尚未完成
    .cause = Stripe 仍在等待提交表单：{ $reason }
diagnosis-in-review =
    .title = Stripe 正在审核
    .cause = 无需任何操作：{ $reason }
diagnosis-restricted =
    .title = 受限：收款或付款已关闭
    .cause = { $reason }。客户可在自己的管理平台中补交；若账户由您的平台管理，也可使用账户链接。
diagnosis-requirements-due =
    .title = Stripe 需要补充资料
    .cause = 账户目前可用，但须在期限前补交：{ $reason }
back-page-linked = 完成：您的账户已连接。可以关闭此页面。
back-page-visited = 谢谢。您填写的内容已提交，可以关闭此页面。
back-page-refused = 未建立任何连接。如果您改变主意，请索取新链接。
back-page-cannot-tell = 正在确认是否成功。请等待我们的消息，暂勿重试。
back-page-failed = 未成功。您将收到新的链接。
back-page-unasked = 您的安装已收到。我们会与您联系，可以关闭此页面。
back-page-later = 请稍后重新加载此页面。
warning-express-legacy = Express 已不对新平台开放，Stripe 会显示错误页面
warning-read-only = 只读仅供扩展使用，且已不能新建扩展
warning-undocumented = { $field } 已不在文档中，Stripe 可能会忽略
warning-should-have = { $field } 应与 { $other } 一起填写，否则 Stripe 可能会丢弃
warning-first-registered = 未指定重定向地址：Stripe 将使用登记的第一个
warning-this-machine = 返回地址指向本机：只能在本机浏览器中使用
warning-mail-letters = Stripe 未说明 @ 前是否接受 a–z 以外的字母；若不接受，该字段将留空
warning-no-state = 没有状态值就无法得知返回者是谁：请勿关联没有状态值的返回
inspect-kind-callback = 客户返回的内容
inspect-code-pass = 包含授权码，仅限使用一次，五分钟内有效
inspect-visit-pass = 客户从账户链接返回
inspect-code-warn = 包含的授权码不像 Stripe 的格式
inspect-code-fail = { $how ->
    [other-way] 此类链接不会以这种方式返回
    [repeated] 其中一部分出现两次
    [both] 同时包含授权码和拒绝
    [unsigned] 指定了账户，但缺少签名
    [no-account] 已签名，但未指定账户
   *[no-code] 既无授权码也无拒绝
}
inspect-refusal-warn = 这是拒绝：{ $error }
inspect-callback-pass = 状态值由此 Linkdesk 通过 { $integration } 为 { $customer } 生成
inspect-callback-fail = 状态值并非由此 Linkdesk 生成：可能来自他人
inspect-once-pass = 尚未被接受
inspect-once-fail = { $how ->
    [callback-used] 已被接受
    [callback-expired] 已过期
   *[other] 该链接已结束
}
inspect-through-fail = 该链接通过另一集成创建，不是 { $integration }
inspect-age-pass = 签名不超过五分钟
inspect-age-warn = 签名已超过五分钟：接收方现在会拒绝
inspect-mode-pass = 具有 { $system } 密钥的格式（{ $mode }）
inspect-next-do-take-callback = 接受：连接账户
inspect-next-do-not-take = 不要据此关联任何内容
event-event-read = 从列表读取事件
event-account-bound = 手动确认归属
audit-callback-take = 接受返回
audit-link-attempt = 链接未成功
audit-event-read = 读取事件
account-until = 截至 { $time }

## 客户

customers-sub = 要连接的客户
customers-search = 搜索客户
customers-count = { $shown } 位客户
customers-detail = 客户
customers-empty = 还没有客户
    .help = 逐个录入，或导入 CSV 文件。客户 ID 会由各系统原样返回。
customer-saved = 已保存 { $name }
customer-removed = 已移除 { $name }
customer-added = 已添加 { $name }
customers-import = 导入 CSV
customer-new = 新建客户
customer-name = 名称
customer-owner_id = 客户 ID
    .made = 由名称生成
customer-email = 邮箱
customer-links = { $count ->
    [0] 无
   *[other] { $count } 个链接
}
customer-accounts = { $count ->
    [0] 无
   *[other] { $count } 个账户
}
field-customer-name =
    .label = 名称
    .help = 客户的组织名称。
field-customer-owner_id =
    .label = 客户 ID
    .help = 您自己的客户编号，各系统会原样返回。留空则由名称生成。
field-customer-contact_name =
    .label = 联系人
field-customer-email =
    .label = 邮箱
field-customer-language =
    .label = 语言
    .help = 与客户通信时使用。
field-customer-time_zone =
    .label = 时区
field-customer-tags =
    .label = 标签
    .help = 用逗号分隔。
field-customer-note =
    .label = 备注
option-language-en = 英语
option-language-de = 德语
option-language-zh-CN = 中文
import-help = 必须有 owner_id 和 name；还可包含 contact_name、email、language、time_zone、tags 和 note。
import-text = 或粘贴到这里
csv-choose = 选择文件
csv-drop = 或拖放到这里
import-check = 检查
import-do = 导入
import-would = 导入后将会
import-did = 已导入
import-counts = 新增 { $created }，变更 { $updated }，未变 { $unchanged }。
import-rejected = { $count } 行不会导入：
import-line = 第 { $line } 行

## 事件

# 无人查看窗口时，系统通知所说的话。
news-connected = { $count ->
    [1] { $name } 已连接
   *[other] { $count } 位客户已连接
 }
news-recovered = { $count ->
    [1] { $name } 已恢复正常
   *[other] { $count } 个账户已恢复正常
 }
news-needs-you = { $count ->
    [1] { $name } 需要您处理
   *[other] { $count } 个账户需要您处理
 }
news-expired = { $count ->
    [1] 给 { $name } 的链接未使用即过期
   *[other] { $count } 个链接未使用即过期
 }
news-job-done = { $count ->
    [1] 已完成：{ $name }
   *[other] { $count } 项任务已完成
 }
news-job-failed = { $count ->
    [1] 因错误停止：{ $name }
   *[other] { $count } 项任务因错误停止
 }

events-sub = 得知的一切及其来源
events-search = 搜索事件
events-count = { $shown } 个事件
events-detail = 事件
events-empty = 还没有事件
    .help = Webhook、检查结果和您自己的操作都会记录在这里。
event-account-created = 账户已连接
event-account-deleted = 账户已删除
event-status-changed = 状态变更
event-status-set = 状态：{ $to }
event-link-created = 链接已创建
event-link-sent = 链接已标记为发送
event-link-unsent = 已撤销“已发送”标记
event-link-opened = 客户打开了链接
event-link-completed = 链接已连上账户
event-link-expired = 链接未使用即过期
event-link-revoked = 链接已收回
event-link-reinstated = 链接恢复有效
event-link-superseded = 链接已被替换
event-link-renewed = 会话已更新
event-link-attempt-failed = 尝试失败
event-webhook-received = 收到 Webhook
event-webhook-rejected = Webhook 签名错误
event-webhook-repeated = 重复的 Webhook
event-webhook-late = 迟到的 Webhook
event-disconnected = 已断开
event-rechecked = 已重新检查
event-hub-trouble = Hub 出现问题
source-webhook = Webhook
source-poll = 向系统查询
source-sync = 同步时发现
source-hub = Hub 报告，已核实
source-match = 按客户和时间匹配
source-own-action = 本机操作
source-callback = 系统回调
source-paste = 粘贴

## 验证

verify-sub = 收到的内容是否真实
verify-text = 粘贴收到的任何内容
    .help = 带标头的 Webhook、原始 HTTP、curl 命令、HAR 文件、地址或密钥。也可以把文件拖到这里。
verify-integration =
    .help = 内容应与它的密钥相符。
verify-any = 任意集成
verify-do = 核验
verify-take = 从剪贴板获取
verify-clear = 清空
verify-withheld = 剪贴板为空，或此窗口无法读取。请点击输入框并粘贴。
verify-kept = 粘贴的内容不会保存，也不会发送到任何地方。
verify-verdict = 结论
verify-checks = 检查项目
verify-empty = 还没有可核验的内容
    .help = 结论会显示在这里，附带每项检查和下一步。
check-pass = 通过
check-fail = 未通过
check-warn = 存疑
check-skip = 已跳过
inspect-genuine = 真实
inspect-not-genuine = 不真实
inspect-cannot-tell = 无法判断
inspect-kind-webhook = Webhook
inspect-kind-request = 对系统 API 的调用
inspect-kind-auth-link = 给客户的地址
inspect-kind-api-key = API 密钥
inspect-kind-secret = 此工作台的密钥
inspect-kind-account = 账户
inspect-kind-link = 此工作台的链接
inspect-kind-unknown = 工作台无法识别的内容
inspect-form-pass = { $form ->
    [har] 从 HAR 文件读取
    [curl] 从 curl 命令读取
    [raw] 从完整请求读取
   *[body] 作为正文读取，请求头另行给出
}
inspect-length-warn = content-length 为 { $said } 字节，此处为 { $found } 字节
inspect-header-pass = 签名位于 { $header }
inspect-header-fail = 没有 { $header }：缺少它就无法证明
inspect-signature-pass = 签名格式正确
inspect-signature-warn = 签名被改写：出现了 + 和 /，应为 - 和 _
inspect-signature-fail = { $how ->
    [hex] 签名是十六进制，而不是 32 字节的 base64url
    [stripe] 未包含时间，或没有由 64 位小写十六进制组成的 v1
    [smile] 它不是 128 位小写十六进制数字
    [prefix] 签名前后有多余内容
   *[length] 签名不是 32 字节的 base64url
}
inspect-secret-skip = 没有保存可供核对的 Webhook 密钥
inspect-hmac-pass = HMAC 与 { $integration } 的密钥相符
inspect-hmac-fail = HMAC 不一致：按 { $integration } 的密钥应为 { $wanted }，实际为 { $got }
inspect-body-warn = { $how ->
    [newline] 去掉末尾因粘贴多出的换行后相符
    [no-newline] 末尾加上换行后会相符
    [line-ends] 换用其他换行符后会相符
    [mark] 去掉开头的字节顺序标记后会相符
    [space] 去掉首尾空白后会相符
    [compact] 去掉各部分之间的空白后会相符：JSON 被重新写过
   *[pretty] 加上缩进后会相符：JSON 被重新写过
}
inspect-event-pass = 内容为 { $event }
inspect-event-fail = 正文不是 { $system } 的事件
inspect-time-skip = { $system } 不对时间签名：重复发送看起来与首次相同
inspect-other-warn = 它是用 { $integration } 的密钥签名的
inspect-repeated-pass = 此前未到达过此工作台
inspect-repeated-warn = 此前已到达过此工作台
inspect-owner-pass = 属于 { $owner }，通过 { $integration }
inspect-owner-warn = 此处不认识账户 { $account }
inspect-host-pass = { $host } 属于 { $system }
inspect-host-fail = { $host } 只是看起来像 { $system }
inspect-scheme-fail = 该地址不是普通的 https
inspect-authorization-pass = 密钥的传递方式正确：作为用户名，密码为空
inspect-authorization-fail = { $how ->
    [missing] 缺少密钥
    [scheme] 密钥必须以 Basic 方式传递
    [password] 密码必须为空
   *[colon] 密钥后缺少冒号
}
inspect-shape-pass = 形式符合 { $system } 的密钥，区域 { $region }
inspect-saved-pass = 它是保存在 { $integration } 的 { $field }
inspect-saved-warn = 没有集成保存它
inspect-link-pass = 在此工作台为 { $customer } 创建，通过 { $integration }
inspect-link-warn = 它不是在此工作台创建的
inspect-state-pass = 可以使用
inspect-state-warn = 已失效
inspect-kind-skip = 它既不是请求，也不是工作台认识的地址、ID 或密钥
inspect-next-paste-headers = 请同时粘贴请求头：签名就在其中
inspect-next-add-webhook-secret = 请在集成中保存 Webhook 密钥
inspect-next-raw-body = 请在解析之前，对收到的原始字节进行校验
inspect-next-compare-secret = 请与系统控制台中的密钥核对
inspect-next-choose-other = 请选择另一个集成，或让两者使用相同的密钥
inspect-next-do-not-open = 请勿打开
inspect-next-basic-with-colon = 请发送 Authorization: Basic，内容为密钥加冒号，其后为空
inspect-next-show-link = 查看链接
inspect-next-new-link = 创建新链接
inspect-next-show-account = 查看账户
inspect-next-add-integration = 如果是您的，请保存到集成中
inspect-next-paste-whole = 请粘贴完整请求，包括请求头

## 审计记录

audit-sub = 每项操作，环环相扣
audit-search = 搜索记录
audit-count = { $shown } 条记录
audit-detail = 记录
audit-entry = 第 { $position } 条
audit-empty = 还没有记录
    .help = 每项更改都记录在此，并相互链接，事后改动会被发现。
audit-verify = 验证
audit-anchor = 先前记下的链头
    .help = 保存在本机之外的链头还能证明此前的记录没有被重写。
audit-head = 当前链头
audit-copy-hash = 复制哈希
audit-whole = 记录完整：共 { $count } 条
audit-whole-anchored = 没有任何改动，且包含所记的链头。
audit-whole-open = 没有任何改动。请把链头记在本机之外，以便日后证明。
audit-broken = 记录在第 { $position } 条处断裂
audit-link-create = 创建链接
audit-link-bulk = 从文件创建链接
audit-link-ask = 请求链接
audit-link-sent = 标记链接为已发送
audit-link-unsend = 撤销“已发送”标记
audit-mail-save = 保存了邮件
audit-mail-open = 打开了邮件
audit-text-inspect = 验证了粘贴的内容
audit-link-revoke = 收回链接
audit-link-reinstate = 恢复链接
audit-link-renew = 更新会话
audit-link-complete = 链接连上账户
audit-account-disconnect = 断开账户
audit-account-read = 重新读取账户
audit-account-doubt = 账户存疑
audit-customer-add = 录入客户
audit-customer-change = 修改客户
audit-customer-remove = 移除客户
audit-customer-restore = 恢复客户
audit-customer-import = 导入客户
audit-integration-add = 添加集成
audit-integration-change = 修改集成
audit-integration-remove = 移除集成
audit-integration-test = 测试集成
audit-sync-start = 开始同步
audit-sync-page = 载入账户
audit-sync-end = 同步结束
audit-job-pause = 暂停任务
audit-job-resume = 继续任务
audit-job-cancel = 取消任务
audit-live-open = 开启正式环境
audit-live-close = 关闭正式环境
audit-webhook-take = 接收 Webhook
audit-practice-demo = 填充演练数据
audit-view-add = 保存视图
audit-view-change = 修改已保存的视图
audit-view-remove = 移除已保存的视图
audit-view-restore = 恢复已保存的视图
audit-settings-change = 修改设置
audit-settings-import = 从文件导入设置
audit-vault-change = 更换密钥存放位置
audit-backup-restore = 从备份恢复

## 集成

integrations-sub = 各系统的访问权限
integrations-detail = 集成
integrations-empty = 此环境中没有集成
    .help = 用 API 密钥添加一个集成，其他一切都以它为基础。
integration-add = 添加集成
integration-save-test = 保存并测试
integration-save-test-live = 保存并测试正式环境
integration-built-in = 内置
integration-key = 密钥 …{ $last }
integration-no-key = 尚无密钥
integration-tested = 测试于
integration-remove-title = 移除 { $name }？
integration-remove-help = 其密钥将从密钥库中删除，其链接、账户和事件将从本机移除；系统端不受影响。
integration-remove-do = 移除集成
integration-remove-do-live = 移除正式集成
integration-remove = 移除…
integration-removed = 已移除 { $name }，其密钥已删除
integration-saved = 已保存 { $name }
integration-discard = 放弃更改
health-well = 正常
health-untested = 未测试
secret-fingerprint = 指纹
secret-saved = 保存于 { $time }
secret-used = 使用于 { $time }
secret-unused = 尚未使用
secret-keep = 保留旧的
test-ok = 密钥有效
test-failed = 密钥无效
key-known = 已识别：{ $system } 密钥 { $detail }。
key-not-practice = 这是真实系统的密钥，演练环境只接受自己的密钥。
key-anywhere = 其中看不出属于沙盒还是正式环境：将保存到“{ $here }”。
key-belongs = 它属于“{ $here }”。
key-other-environment = 这是“{ $there }”的密钥，不能保存到“{ $here }”。
key-other-system = 这是 { $system } 的密钥。请选择 { $system }，或粘贴其他密钥。
key-other-field = 这应填在“{ $field }”中。
key-public = 这是可公开的密钥，用于网页，不能访问任何内容。请粘贴私密密钥。
key-move = 添加到“{ $there }”

## 演练

practice-sub = 扮演所有角色
practice-elsewhere = 显示演练数据
practice-stopped = 未运行
practice-clock = 演练时钟
    .help = 链接和令牌按这个时钟到期。拨快它，看看会发生什么。
practice-speed = 速度
practice-still = 静止
practice-accounts = { $system }：{ $count } 个账户
practice-reset = 重新开始
    .help = 将所有系统恢复到第一天：账户、链接、时钟和故障。
practice-reset-do = 重新开始
practice-requests = 最近的请求
practice-no-requests = 还没有请求。
seat = 您来扮演客户
    .help = 有人给您发了一个链接。由您决定打开后会发生什么。
seat-none = 没有可用的链接。请先创建一个。
seat-more = { $count ->
    [1] 再显示 1 个
   *[other] 再显示 { $count } 个
}
seat-do = { $customer } 的操作
seat-open = 打开页面
    .help = 在浏览器中打开客户看到的页面
play-linked = 连接
play-declined = 拒绝
play-error = 失败
play-mfa = 用验证码连接
played-linked = { $customer } 已连接：账户 { $account }
played-declined = { $customer } 已拒绝
played-error = 服务商拒绝了 { $customer } 的登录
played-mfa = { $customer } 输入验证码后已连接：账户 { $account }
played-again = 同一个链接可以再次使用。
played-unlearnt = Linkdesk 还不知道。它会通过 Webhook 或下一次检查得知。
played-learnt = Linkdesk 已经知道。得知方式：{ $source }
webhook = 发送 Webhook
    .help = 演练环境会像真实系统一样，把它发给 Linkdesk 的接收器。
webhook-event = 事件
webhook-status = 先改为此状态
webhook-status-as-is = 保持不变
webhook-mode = 方式
webhook-mode-plain = 一次，正常发送
webhook-mode-duplicate = 重复发送
webhook-mode-reordered = 顺序颠倒
webhook-mode-wrong-signature = 签名错误
webhook-account = 账户
webhook-account-newest = 最新的账户
webhook-account-none = 没有这个名称的账户
webhook-send = 发送
webhook-answered = 接收器的应答：{ $statuses }
webhook-unanswered = 没有应答：接收器已关闭。
faults = 可能出的错
    .help = 每个开关都会改变系统的应答，直到再次关闭。
faults-on = { $count ->
    [1] 已开启 1 项故障
   *[other] 已开启 { $count } 项故障
}
faults-off = 全部关闭
faults-answers = 系统的应答
faults-webhooks = Webhook
faults-hub = Hub
fault-429 = 请求过多，附等待时间
fault-429-bare = 请求过多，无等待时间
fault-429-date = 请求过多，等到某日期
fault-429-absurd = 请求过多，等待一年
fault-lock-timeout = 对象暂时被锁定
fault-500 = 服务器错误
fault-503 = 服务不可用
fault-504 = 服务超时
fault-hang = 完全没有应答
fault-reset = 连接中断，但操作已执行
fault-cut-off = 应答被截断
fault-html = 返回 HTML 而非 JSON
fault-wrong-types = 类型错误
fault-unknown-enum = 未知状态词
fault-duplicate-webhooks = Webhook 重复
fault-reordered-webhooks = Webhook 顺序颠倒
fault-wrong-signature = Webhook 签名错误
fault-endless-paging = 无尽分页
fault-wrapped-list = 列表外包一层
fault-gzip-bomb = 无限解压的应答
fault-huge-body = 巨大的应答
fault-redirect = 重定向到其他主机
fault-expired-token = Hub 令牌已过期
fault-item-without-type = Hub 条目缺少类型
fault-express-refused = Stripe 拒绝 Express 账户

## 设置

settings-sub = 选择后即保存
settings-sections = 设置的各个部分
settings-section-looks = 外观
settings-section-keys = 快捷键
settings-section-sender = 发件人
    .help = 出现在带有链接的邮件中。
settings-section-attention = 通知与剪贴板
settings-section-machine = 接收器与密钥
settings-section-backup = 备份与迁移
settings-section-about = 关于
setting-saved = 已保存：{ $name }
settings-never = 从不
settings-saved = 已保存
settings-language = 语言
settings-theme = 主题
settings-density = 密度
    .help = 行间的疏密。
settings-time_zone = 时区
    .help = 窗口中的所有时间都按此时区显示，提示中附有 UTC 时间。
settings-single_keys = 单字母快捷键
    .help = 单独按字母即可操作。如果您使用语音输入或容易误按，请关闭。
settings-sender_company = 公司
    .help = 客户所熟知的名称。
settings-sender_name = 您的姓名
settings-sender_signature = 签名
    .help = 位于每封邮件末尾，可有多行。
settings-notify = 通知
    .help = 当您没在看本窗口时，客户完成连接、账户需要您处理或耗时任务结束，桌面都会通知您：每件只通知一次，并合并显示。
settings-clipboard_seconds = 清除已复制链接的时间
    .help = 持有链接者可以客户的名义连接。只清除仍由本程序放入的内容。
settings-backup_dir = 备份文件夹
    .help = 完整路径。留空则为数据旁的“backups”文件夹。
settings-receiver_port = 端口
    .help = 0 表示任意空闲端口。新端口在接收器下次启动后生效。
settings-system = 跟随系统
settings-backup = 备份
    .help = 除密钥外全部内容的副本；密钥从不离开保险库。在另一台电脑上恢复后可以查看内容，但只有配合创建它的保险库，才能打开链接并进行更改。恢复方法：linkdeskctl backup restore。
backup-now = 立即备份
backup-busy = 正在进行…
backup-check = 检查备份
backup-none = 还没有备份
backup-well = 已备份
backup-failed = 失败
backup-into = 文件夹：
backup-whole = 备份完整
backup-broken = 无法从此文件恢复
backup-rows = { $customers } 位客户，{ $accounts } 个账户，{ $links } 条链接。
backup-key-own = 您的保险库中有它的密钥。
backup-key-other = 创建它的密钥与您保险库中的不同。
backup-key-closed = 保险库打开后才能判断其中是否有它的密钥。
backup-trail-whole = 其审计记录完整。
backup-trail-broken = 其审计记录已断裂。
backup-trail-unknown = 只有用它的密钥才能验证其审计记录。
settings-transfer = 设置文件
    .help = 设置、已保存的视图和集成，均为可读文本。不含密钥。
settings-export = 保存为文件
settings-exported = 已写入
settings-import = 选择文件
settings-import-drop = 或将文件拖放到这里；会先显示将要更改的内容。
settings-import-do = 导入
settings-import-nothing = 此文件不会更改任何内容
settings-import-same = 另有 { $count } 项与这里完全相同。
change-setting = { $name }：{ $from } → { $to }
change-view-added = 视图“{ $name }”：新增
change-view-changed = 视图“{ $name }”：更改
change-integration-added = 集成“{ $name }”（{ $to }）：新增，不含密钥
change-integration-kept = 集成“{ $name }”：保持现状，以免密钥发往别处
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
theme-system = 跟随系统
density-comfortable = 舒适
density-compact = 紧凑
settings-receiver = 接收器
    .help = 只在本机接收 Webhook。您可以用自己的隧道把它们引到这里。
settings-vault = 密钥

## 诊断

diagnosis-secret-missing =
    .title = 缺少密钥
    .cause = 没有密钥，无法向系统查询任何内容。
diagnosis-key-fails =
    .title = 密钥无效
    .cause = { $detail }
diagnosis-key-other-mode =
    .title = 密钥属于另一种模式
    .cause = { $environment ->
        [live] 它在 { $system } 的沙盒中有效，而此集成用于正式环境。请在此保存正式环境的密钥，或另建一个沙盒集成。
       *[other] 它在 { $system } 的正式环境中有效，而此集成用于沙盒。请在此保存沙盒的密钥，或另建一个正式环境的集成。
    }
diagnosis-webhook-secret-missing =
    .title = 没有 Webhook 密钥
    .cause = 结果仍可通过查询得知。有了密钥就能立即收到。
diagnosis-receiver-off =
    .title = 接收器已关闭
    .cause = 无法收到 Webhook。启动之前通过查询得知结果。
diagnosis-reads-high =
    .title = 本月读取额度已大部分用完
    .cause = { $days } 天内，本工作台已发送 { $used } 次读取（额度至少 { $allowed } 次）；使用同一账户密钥的其他程序也计算在内。剩余额度留给人工操作：仅在您要求时才读取事件列表。
diagnosis-webhook-refused =
    .title = Webhook 签名错误
    .cause = 这里保存的密钥与签名所用的不同。请保存当前密钥。
diagnosis-webhook-never-came =
    .title = 尚未收到 Webhook
    .cause = 请在系统中填写 Webhook 地址，且该地址必须能到达本机。在此期间通过查询得知结果。
diagnosis-link-expired =
    .title = 链接已过期
    .cause = 没有人及时使用。可用新链接代替。
diagnosis-attempt-failed =
    .title = 客户未能完成
    .cause = { $error } 同一链接仍可再次使用。
diagnosis-link-ends-soon =
    .title = 链接将在一天内失效
    .cause = 尚未使用。请提醒客户，或发送新链接。
diagnosis-hub-not-rendered =
    .title = Hub 没有显示
    .cause = 组件没有绘制任何内容。通常是没有启用服务商，或地址有误。{ $error }
diagnosis-hub-token-expired =
    .title = Hub 令牌已过期
    .cause = 页面打开的时间超过了会话时长。重新打开即可。
diagnosis-hub-script-failed =
    .title = Hub 脚本出错
    .cause = { $error }
diagnosis-hub-false-success =
    .title = Hub 报告成功，但没有账户
    .cause = 核实时没有找到该客户的账户。
diagnosis-hub-unreachable =
    .title = Hub 无法连接系统
    .cause = { $error }
diagnosis-wrong-owner =
    .title = 连到了其他客户名下
    .cause = 该账户属于“{ $owner }”，而不是链接对应的客户。
diagnosis-unasked =
    .title = 尚未确认归属
    .cause = { $account } 并非来自本工作台的链接，而是从应用市场或其他地方开始。在您确认它属于哪位客户之前，不会关联任何人。
diagnosis-double =
    .title = 重复连接
    .cause = { $owner } 在 { $provider } 有两个正常账户，一个就够了。
diagnosis-linked-but-error =
    .title = 已连接，但 { $provider } 拒绝访问
    .cause = 连接成功，但首次调用失败：{ $reason }。请求记录会指出是哪个调用。
diagnosis-needs-reconnect =
    .title = { $provider } 拒绝访问
    .cause = { $reason }。客户需要重新连接一次；账户 ID 保持不变。
diagnosis-connector-disabled =
    .title = { $provider } 在项目中已停用
    .cause = 在系统中启用该连接器后，账户即可恢复，无需客户操作。
diagnosis-suspended =
    .title = 已在系统端暂停
    .cause = 有人手动暂停了此账户，也需在那里恢复。
diagnosis-disconnected =
    .title = 已断开
    .cause = 账户在系统端已不存在。可用新链接重新开始。
diagnosis-waiting =
    .title = 尚未完成
    .cause = 客户已经开始，但还没有完成。
diagnosis-not-confirmed =
    .title = 已有 { $days } 天未确认
    .cause = 此后系统没有再提到这个账户。
diagnosis-unknown-status =
    .title = 未知的状态
    .cause = 系统返回“{ $raw }”，其文档中没有说明。

## 步骤

step-relink = 发送重连链接
step-relink-live = 发送正式重连链接
step-recheck = 重新检查
step-new-link = 新建链接
step-new-link-live = 新建正式链接
step-open-dashboard = 打开后台
step-replace-key = 替换密钥
step-enable-connector = 在系统中启用
step-start-receiver = 启动接收器
step-add-webhook-secret = 保存 Webhook 密钥
step-sync = 立即同步
step-logs = 请求记录
step-reload-hub = 重新打开 Hub
step-test = 测试密钥
step-disconnect = 断开…
step-disconnect-live = 断开正式账户…
step-show = 查看
step-retry = 重试
step-reload = 重新读取
step-open-vault = 打开密钥库
step-open-live = 开启正式环境

## 错误

error-answer = 系统的应答
error-request = 请求 ID
error-bad_input = 输入不正确
    .advice = 请更正后重试。
error-not_found = 不存在
    .advice = 可能已被移除。
error-conflict = 内容已发生变化
    .advice = 请重新读取后再决定。
error-unsupported = 系统不提供此功能
    .advice = 请换一种方式。
error-needs_confirmation = 需要您先确认
    .advice = 请按提示确认。
error-live_read_only = 正式环境当前只读
    .advice = 请开启一段时间；到时会自动关闭。
error-secret_absent = 缺少密钥
    .advice = 请在集成中保存密钥。
error-vault_locked = 密钥环已锁定
    .advice = 请解锁后重试。
error-vault_missing = 没有密钥环
    .advice = 请选择密钥的存放位置。
error-vault_cancelled = 密钥环的询问被关闭
    .advice = 请重试并确认。
error-vault_timeout = 密钥环没有响应
    .advice = 请查看其他窗口后面是否有它的询问。
error-vault_wrong = 这是另一个密钥环
    .advice = 请打开之前使用的那个。
error-vault_failed = 密钥环无法工作
    .advice = 请重试，或选择其他存放位置。
error-unauthorized = 系统拒绝了密钥
    .advice = 请检查密钥，它可能已被替换或撤销。
error-wrong_mode = 密钥属于该系统的另一种模式
    .advice = 请保存此模式的密钥，或为另一种模式新建集成。
error-forbidden = 密钥没有此权限
    .advice = 请在系统中授予更多权限，或保存另一个密钥。
error-rate_limited = 系统要求稍候
    .advice = Linkdesk 会自动遵守限制，请稍后再试。
error-refused = 系统拒绝了请求
    .advice = 原因见其应答。
error-system_down = 系统出现故障
    .advice = 与您的操作无关，请稍后再试。
error-network = 无法连接系统
    .advice = 请检查本机的网络连接。
error-timeout = 系统未及时应答
    .advice = 请重试。
error-bad_reply = 系统的应答与文档不符
    .advice = 请重试；若仍如此，请把请求 ID 提供给其支持人员。
error-redirect_refused = 系统指向了其他地址
    .advice = 携带密钥时不会跟随跳转。请检查基础地址。
error-cannot_tell = 无法确定是否已执行
    .advice = 请先同步并查看，再决定是否重试。原样再次请求的邀请会先被查找，不会重复发送；若更改姓名、地址或模板，则视为新的邀请。
error-newer_file = 数据来自更新版本的 Linkdesk
    .advice = 请安装新版本；数据未作任何更改。
error-disk = 磁盘无法写入
    .advice = 请腾出空间或检查权限后重试。
error-cancelled = 已停止
    .advice = 您已将其停止。
error-internal = Linkdesk 出现故障
    .advice = 请重试。若仍如此，请重新启动程序。

## Hub 页面

hub-page-wait = 正在准备连接…
hub-page-done = 已连接，可以关闭此窗口。
hub-page-blank = 系统的组件没有显示。请关闭此窗口，并在链接详情中查看原因。
hub-page-expired = 会话已过期，正在打开新的会话…
hub-page-false = 系统报告成功，但没有对应的账户。请重新连接。
hub-page-unread = 系统报告成功，但尚未读到该账户。结果会显示在 Linkdesk 的链接中。

## Smile

kind-smile-invitation =
    .label = Smile 邀请
    .short = 邀请
    .when = 由 Smile 直接发邮件给客户；可看到进展
    .before = 创建后 Smile 会立即自行发送邀请邮件，您无需再发送任何内容。
kind-smile-invitation-page =
    .label = Smile 邀请页面
    .short = 邀请页面
    .when = 供您自己的邮件使用的邀请页面。Smile 仍会照常发送它的邮件
    .before = 创建后 Smile 会立即发送自己的邮件，即使您亲自把页面交给客户：客户会收到两封邮件。
kind-smile-wink =
    .label = Smile Wink
    .short = Wink
    .when = 在此打开小组件，适合通话时使用
    .before = 不会发送邮件。组件会在此处的单独窗口中打开，其令牌可用数小时。
field-smile-api_key =
    .label = API 密钥
    .help = 来自门户。仅在一种模式下有效，并须与其密文一起使用。
field-smile-api_secret =
    .label = API 密文
    .help = 在门户中位于密钥旁边。
field-smile-webhook_secret =
    .label = Webhook 密文
    .help = 证明 webhook 来自 Smile。在此处设置 webhook 时会自动生成。
field-smile-name =
    .label = 名称
    .help = 您对它的称呼，其他人看不到。
field-smile-base_url =
    .label = 基础地址
    .help = 仅用于代理：沙盒与生产环境各有自己的地址。
field-smile-template_id =
    .label = 邀请模板
    .help = 邮件及其页面的内容。
field-smile-email =
    .label = 电子邮件
    .help = Smile 会写信到此地址。
field-smile-full_name =
    .label = 全名
    .help = 受邀者的姓名。
field-smile-first_name =
    .label = 名
    .help = 显示在邮件中；否则使用全名。
field-smile-last_name =
    .label = 姓
field-smile-wink_template_id =
    .label = Wink 模板
    .help = 在门户中创建。不填则使用小组件的默认外观。
field-smile-company_name =
    .label = 公司
    .help = 出现在模板提到公司的地方。
field-smile-company_logo_url =
    .label = 徽标地址
    .help = Smile 目前尚不显示，但要求填写。
field-smile-sender_name =
    .label = 发件人
field-smile-reply_address =
    .label = 回复地址
    .help = 对邮件的回复会发到此处。
field-smile-subject =
    .label = 主题
field-smile-body =
    .label = 邮件正文
    .help = 纯文本，不支持 HTML。
field-smile-landing_header =
    .label = 落地页：标题
field-smile-landing_description =
    .label = 落地页：说明
field-smile-landing_button =
    .label = 落地页：按钮
field-smile-success_header =
    .label = 完成页：标题
field-smile-success_description =
    .label = 完成页：说明
field-smile-success_button =
    .label = 完成页：按钮
field-smile-webhook_name =
    .label = 名称
    .help = 显示在 Smile 的列表中。
field-smile-webhook_url =
    .label = 地址
    .help = 您的隧道地址，结尾与此集成的接收地址相同。
field-smile-event_types =
    .label = 事件
    .help = Smile 会通知的内容。
field-smile-include_payload =
    .label = 附带数据
    .help = 仅用于已完成的任务；本程序不需要。
diagnosis-smile-pending =
    .title = 尚未完成登录
    .cause = 客户{ $minutes ->
        [0] 刚刚
       *[other] 已在 { $minutes } 分钟前
    }在 { $provider } 开始，但尚未登录。
diagnosis-smile-awaiting-mfa =
    .title = 正在等待验证码
    .cause = { $provider } { $minutes ->
        [0] 刚刚
       *[other] 已在 { $minutes } 分钟前
    }向客户发送验证码；验证码很快过期，需由客户在小组件中输入。
diagnosis-data-end-soon =
    .title = 数据即将到期
    .cause = 系统大约保留到 { $until }，且不再继续同步。请取走所需数据，或请客户重新连接。
diagnosis-data-ended =
    .title = 数据应已删除
    .cause = 系统大约保留到 { $until }。客户需要重新连接。
diagnosis-smile-authorise-again =
    .title = 客户需要重新授权
    .cause = { $provider } 的持续同步已停止。此前的数据仍可读取。
diagnosis-smile-error =
    .title = 连接失败
    .cause = { $reason }。请客户再试一次。
diagnosis-smile-account-disabled =
    .title = 该账户在 { $provider } 已被停用
    .cause = 客户需与 { $provider } 解决后重新连接。
diagnosis-smile-account-inaccessible =
    .title = { $provider } 拒绝打开该账户
    .cause = 客户需向 { $provider } 询问原因后重新连接。
diagnosis-smile-account-incomplete =
    .title = 账户尚未设置完成
    .cause = 客户需在 { $provider } 完成设置后重新连接。
diagnosis-smile-account-locked =
    .title = 该账户在 { $provider } 已被锁定
    .cause = 客户需在那里解锁后重新连接。
diagnosis-smile-auth-required =
    .title = { $provider } 未收到登录信息
    .cause = 客户需重新连接并登录。
diagnosis-smile-expired-credentials =
    .title = 密码已过期
    .cause = 客户需在 { $provider } 设置新密码后重新连接。
diagnosis-smile-invalid-account-type =
    .title = 此类账户无法连接
    .cause = 客户需连接 { $provider } 的其他账户。
diagnosis-smile-invalid-auth =
    .title = 在 { $provider } 的登录流程失败
    .cause = 需由 Smile 处理：请附上{ $request_id ->
        [none] 账户 ID
       *[other] 账户 ID 和最近一次请求的 ID（{ $request_id }）
    }联系其支持。
diagnosis-smile-invalid-credentials =
    .title = 登录信息错误
    .cause = 客户需用正确的用户名和密码重新连接。
diagnosis-smile-invalid-mfa =
    .title = 验证码错误
    .cause = 客户需重新连接并输入 { $provider } 发送的验证码。
diagnosis-smile-mfa-timeout =
    .title = 验证码超时
    .cause = 客户需重新连接，并把手机放在手边。
diagnosis-smile-service-unavailable =
    .title = { $provider } 没有响应
    .cause = 无需任何人处理：请稍候再检查。
diagnosis-smile-system-error =
    .title = Smile 内部故障
    .cause = 需由 Smile 处理：请附上{ $request_id ->
        [none] 账户 ID
       *[other] 账户 ID 和最近一次请求的 ID（{ $request_id }）
    }联系其支持。
diagnosis-smile-tos-required =
    .title = { $provider } 有新条款
    .cause = 客户需在那里接受条款后重新连接。
diagnosis-smile-unsupported-auth-type =
    .title = Smile 不支持此登录方式
    .cause = { $request_id ->
        [none] 请咨询 Smile 支持
       *[other] 请咨询 Smile 支持并提供最近一次请求的 ID（{ $request_id }）
    }，或请客户换一种方式登录。
diagnosis-smile-unsupported-mfa-method =
    .title = Smile 不支持此验证方式
    .cause = { $request_id ->
        [none] 请咨询 Smile 支持
       *[other] 请咨询 Smile 支持并提供最近一次请求的 ID（{ $request_id }）
    }，或请客户在 { $provider } 选择其他验证方式。
warning-template-unknown = Smile 不会填充 { $variable }：客户会原样看到它
warning-template-doubtful = Smile 自己的文档对 { $variable } 说法不一：请先试用，或改用名
warning-template-open = { $variable } 没有闭合：客户会原样看到它
warning-template-html = Smile 的邮件正文不接受 HTML：请去掉 { $tag }
need-data-ends = { $owner }：{ $provider } 的数据即将到期
    .detail = 大约至 { $until }
need-data-ends-many = { $count } 个账户：数据即将到期
    .detail = 通过 { $integration }
need-data-ended = { $owner }：{ $provider } 的数据应已删除
    .detail = 大约自 { $until } 起
need-data-ended-many = { $count } 个账户：数据应已删除
    .detail = 通过 { $integration }
inspect-pair-pass = 密钥与密文的形式正确：作为用户名和密码
inspect-pair-fail = { $how ->
    [missing] 缺少密钥和密文
    [scheme] 必须以 Basic 方式发送
    [secret] 密钥后面缺少密文
   *[colon] 密钥与密文之间缺少冒号
}
inspect-next-basic-with-secret = 请发送 Authorization: Basic，内容为密钥、冒号和密文
hub-page-closed = 已关闭。也可以关闭此窗口。
snippet-wink-2 = Wink，第 2 版
snippet-wink-1 = Wink，第 1 版（旧）
token-kept = 数据保留至
token-ending = 数据到期
event-hub-callback = 小组件报告
event-link-step = 客户的一步
event-monitor-stopped = 已停止持续同步
audit-account-stop-monitor = 已停止持续同步
audit-template-add = 已添加模板
audit-template-change = 已更改模板
audit-template-remove = 已移除模板
audit-webhook-add = 已设置 webhook
audit-webhook-remove = 已移除 webhook

## 集成在其系统中的内容

integration-parts = 集成的各部分
part-access = 访问
part-templates = 模板
part-webhooks = Webhook
part-people = 人员
part-providers = 服务商
template-choose = 选择模板
template-none = 还没有模板
template-new = 新建模板
templates-all = 全部模板
templates-empty = 没有邀请模板
    .help = 模板包含系统邮件及其两个页面的文字。发送邀请需要一个模板。
template-create = 创建模板
template-create-live = 创建正式模板
template-saved = 已保存 { $name }
template-remove = 删除…
template-remove-live = 删除正式模板…
template-remove-title = 删除模板 { $name }？
template-remove-help = 模板将在系统端删除。用它发出的邀请保持不变；其他使用其 ID 的地方将失效。
template-remove-do = 删除模板
template-remove-do-live = 删除正式模板
template-removed = 已删除 { $name }
template-preview = 预览
template-preview-of = 使用虚构姓名
template-variables-smile = {"$"}{"{"}firstName{"}"} 将替换为名字，{"$"}{"{"}companyName{"}"} 将替换为公司名称。
invitation-from = 发件人
invitation-replies = 回复至 { $address }
invitation-landing = 邮件所指向的页面
invitation-success = 结束页面
invitation-choose = 选择模板后即可看到邮件。
invitation-will-send = 创建邀请后，{ $system } 会立即发送此邮件。
invitation-sent = { $system } 已发送。
compose-invite-practice = { $count ->
    [1] 发送演练邀请
   *[other] 发送 { $count } 个演练邀请
}
compose-invite-sandbox = { $count ->
    [1] 发送沙盒邀请
   *[other] 发送 { $count } 个沙盒邀请
}
compose-invite-live = { $count ->
    [1] 发送正式邀请
   *[other] 发送 { $count } 个正式邀请
}
compose-invite-note = { $system } 会立即发送邮件
compose-invited = { $count ->
    [1] 已创建。{ $system } 已发送邮件。
   *[other] 已创建 { $count } 个。{ $system } 已发送邮件。
}
link-open-here = 在此重新打开 { $what }
link-ladder = 客户的进度
rung-next = 下一步
rung-smile-INVITED = 已通过邮件邀请
rung-smile-EMAIL_OPENED = 已打开邮件
rung-smile-LANDING_PAGE_OPENED = 已打开页面
rung-smile-WINK_WIDGET_OPENED = 已打开组件
rung-smile-LINKED = 已连接
rung-smile-REVOKED = 已撤销
webhook-new = 设置 Webhook
webhooks-empty = 系统中没有 Webhook
    .help = 有了 Webhook，Linkdesk 会立即得知连接情况，而不必不时查询。
webhook-create = 设置
webhook-create-live = 设置正式 Webhook
webhook-made = 已设置 { $name }
webhook-here = 送达此处
    .help = 其地址结尾与此集成在接收端的地址一致。
webhook-off = 已停用
webhook-payload = 附带数据
webhook-events = { $count } 个事件
webhook-secret-kept = 使用此处保存的密钥签名（····{ $last }）。
webhook-secret-made = 将为其生成密钥并保存在您的保险库中。
webhook-secret-own = 输入自己的密钥
webhook-remove = 移除…
webhook-remove-live = 移除正式 Webhook…
webhook-remove-title = 移除 Webhook { $name }？
webhook-remove-help = 系统将不再向其地址发送通知。它无法重新启用，只能重新设置。
webhook-remove-do = 移除
webhook-remove-do-live = 移除正式 Webhook
webhook-removed = 已移除 { $name }
option-event_types-ALL_EVENTS = 全部事件
providers-empty = 还没有服务商
    .help = 系统为此密钥启用的服务商会显示在这里。
people-empty = 还没有人
    .help = 受邀或打开组件的人会显示在这里。
people-more = 更多人员
person-nobody = 不是此处的客户
provider-search = 搜索服务商
provider-count = { $shown } 个服务商
provider-fresh = 重新查询
provider-off = 未启用
provider-mfa = 需要验证码
provider-monitor = 持续同步
provider-category-GIG = 零工平台
provider-category-GOVERNMENT = 政府机构
provider-category-SYSTEM = 人事与薪酬系统
provider-category-EMPLOYER = 雇主
provider-category-CREDENTIAL = 资质证明
key-file-known = 已从文件中取得 { $system } 的密钥和密钥口令。
key-file-unknown = { $name } 中没有可识别的密钥和密钥口令。
key-file-pasted = 粘贴的文本
key-mode = 这对密钥在{ $here }中无法使用。每对密钥只适用于一种模式：它是否属于另一种？
estimated = 估计
    .help = 系统未告知此信息；根据其公布的内容推算。
fact-kept = 数据保留
fact-person = 人员
column-kept = 数据保留
kept-day = 第 { $day } 天，共 { $days } 天
kept-over = 超过 { $days } 天
kept-until = 至
kept-renewed = 持续同步已开启：可能不会到期。
step-stop-monitor = 停止持续同步…
step-stop-monitor-live = 停止正式同步…
stop-monitor-title = 停止 { $owner } 的 { $provider } 持续同步？
stop-monitor-help = 将不再读取 { $provider }，且无法重新开启；现有数据保留至到期，届时将被删除。
stop-monitor-do = 停止同步
stop-monitor-do-live = 停止正式同步
disconnect-help-smile = Smile 将撤销与 { $provider } 的连接并删除其数据，无法恢复；客户需要重新连接。
seat-here = 在单独的窗口中进行
logins = { $shown } 个测试登录
    .help = 由系统虚构并公开，仅用于其测试模式。正式环境中无人用它们登录。
login-email = 邮箱
login-mobile = 手机号
login-password = 密码
login-code = 验证码
login-social-security = 社保号
