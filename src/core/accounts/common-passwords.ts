/**
 * The commonest passwords that are long and mixed enough for the rule of length and kinds, and so would pass
 * it. Sources: the lists of passwords found in leaks that are published every year (SecLists
 * `10-million-password-list-top`, NCSC PwnedPasswordsTop100k, and for China the 常用弱口令 lists that inspections
 * of 网络安全等级保护 try), and defaults that devices are delivered with. Compared without case; a tail of
 * digits or signs that people add to satisfy a rule is seen through.
 */

/** Whole passwords, small letters. */
const WHOLE: ReadonlySet<string> = new Set([
  // Rows and columns of the keyboard.
  '1qaz2wsx',
  '1qaz@wsx',
  '1qaz!qaz',
  '!qaz2wsx',
  '!qaz@wsx',
  '1qaz2wsx3edc',
  '1q2w3e4r',
  '1q2w3e4r5t',
  'q1w2e3r4',
  'qwer1234',
  'qwer!@#$',
  '1234qwer',
  '!@#$qwer',
  'zaq12wsx',
  'zaq1@wsx',
  'zaq1xsw2',
  'qwe123!@#',
  'qwe!@#123',
  '123qwe!@#',
  '!@#123qwe',
  'qazwsx123',
  'qazwsx!@#',
  'qweasd123',
  'qweasdzxc',
  'asdf1234',
  'asd123!@#',
  'zxcvbnm123',
  'qwerty123',
  'qwertyuiop',
  'qwerty12345',
  // Counting.
  'abc123456',
  'abcd1234',
  'abcd@1234',
  'abcd!234',
  'abc@123456',
  'a1234567',
  'a12345678',
  'a123456789',
  'a1b2c3d4',
  'a1s2d3f4',
  'aa123456',
  'aa12345678',
  'aa123456789',
  'aaa123456',
  'aa112233',
  'aa@123456',
  'a.123456',
  'a@123456',
  'as123456',
  'qq123456',
  'wang1234',
  'zhang123',
  'abc123!@#',
  'abc!@#123',
  '123456abc',
  '123456aa',
  '123456789a',
  '12345678a',
  '123abc!@#',
  '12345aa!',
  'xx123456',
  'zz123456',
  'ab123456',
  // Words that sound like a sentence in Chinese.
  'woaini520',
  'woaini1314',
  'woaini521',
  '5201314a',
  '5201314aa',
  'iloveyou1',
  'iloveyou520',
  'love1314',
  'wo5201314',
  'woaini123',
  // What devices, systems and administrators begin with.
  'p@ssw0rd',
  'p@ssword',
  'passw0rd',
  'pa$$w0rd',
  'p@$$w0rd',
  'huawei@123',
  'huawei12#$',
  'admin@huawei.com',
  'h3c@123456',
  'changeme',
  'changeme_123',
  'letmein1',
  'inspur@123',
  'sangfor@123',
  'topsec*talent',
  'public123',
  'oracle123',
  'sysdba123',
  'weblogic1',
  'tomcat123',
  'master123',
  'server2008',
  'baseball1',
  'football1',
  'superman1',
  'princess1',
  'sunshine1',
  'trustno1',
  'michael1',
  'charlie1',
  'monkey123',
  'dragon123',
  'shadow123',
  'iloveyou!',
])

/** Words that are common with whatever digits and signs behind them. */
const WORDS: ReadonlySet<string> = new Set([
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'admin',
  'administrator',
  'root',
  'guest',
  'user',
  'test',
  'welcome',
  'abc',
  'abcd',
  'caizheng',
  'czj',
  'czt',
  'jixiao',
  'yusuan',
  'jichi',
  'china',
  'zhongguo',
])

/** Digits and signs that nobody has to guess: counted, repeated, a year, or the signs above 1 2 3. */
const TAIL =
  /^[@#!.\-_*$%]*(?:0?1(?:2(?:3(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?)?)?|(\d)\1+|(?:19|20)\d\d|520|1314|5201314)?[@#!.\-_*$%]*$/

/** True when the password is one of those that are tried first. */
export function isCommonPassword(password: string): boolean {
  const small = password.normalize('NFKC').toLowerCase()
  if (WHOLE.has(small) || WHOLE.has(small.replace(/[!.@#]+$/, ''))) return true
  for (let end = 3; end <= small.length; end += 1)
    if (WORDS.has(small.slice(0, end)) && TAIL.test(small.slice(end))) return true
  return false
}
