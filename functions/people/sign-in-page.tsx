import { fill, type Phrases } from '../../shared/words.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';

/** What signing in says. */
export const phrases = {
  title: { zh: '工作人员登录', en: 'Staff sign-in' },
  lead: {
    zh: '考核办、被考核单位、领导和监督人员从这里进入。',
    en: 'For the assessment office, assessed units, leaders and auditors.',
  },
  first: { zh: '请先登录，然后会打开您要的页面。', en: 'Please sign in; the page you asked for opens then.' },
  citizen: {
    zh: '群众评价不需要登录：请扫描评价卡上的二维码，或打开卡上印的网址。',
    en: 'Citizens need no account: scan the code on your card, or open the address printed on it.',
  },
  login: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  forgotten: {
    zh: '忘记密码，请与考核办联系。',
    en: 'If you forgot your password, ask the assessment office.',
  },
  loginMissing: { zh: '请填写用户名', en: 'Enter your user name' },
  passwordMissing: { zh: '请填写密码', en: 'Enter your password' },
  wrong: { zh: '用户名或密码不对，请重新输入', en: 'The user name or the password is wrong; enter both again' },
  busy: {
    zh: '现在登录的人太多，还没有核对密码。请过几秒再按“登录”。',
    en: 'Too many people are signing in; your password was not checked. Press "Sign in" again in a few seconds.',
  },
  brakedTitle: { zh: '登录失败次数过多', en: 'Too many failed tries' },
  braked: {
    zh: '为保护账号，请在 {time} 之后再试。',
    en: 'To protect the account, please try again after {time}.',
  },
  brakedHelp: {
    zh: '如果这些尝试不是您本人所为，请告诉考核办。',
    en: 'If it was not you who tried, tell the assessment office.',
  },
  back: { zh: '回到登录页', en: 'Back to the sign-in page' },
} satisfies Phrases;

/** The sign-in form: as it is first, or with its faults. The login is kept, the password never. */
export function signInPage(
  scene: Scene,
  {
    login,
    next,
    faults,
    status = faults.length > 0 ? 422 : 200,
  }: {
    readonly login: string;
    readonly next: string | undefined;
    readonly faults: readonly FieldFaultOf[];
    readonly status?: number;
  },
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.title, status },
    <>
      <h1>{say(phrases.title)}</h1>
      <FaultList faults={faults} scene={scene} />
      <p class="lead">{say(next === undefined ? phrases.lead : phrases.first)}</p>
      <form method="post" action={link('/people/sign-in')}>
        <Field scene={scene} name="login" faults={faults} value={login} />
        <Field scene={scene} name="password" faults={faults} />
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.enter)}
          </button>
        </p>
      </form>
      <p class="muted">{say(phrases.forgotten)}</p>
      <p class="note">{say(phrases.citizen)}</p>
    </>,
  );
}

function Field(options: {
  readonly scene: Scene;
  readonly name: 'login' | 'password';
  readonly faults: readonly FieldFaultOf[];
  readonly value?: string;
}) {
  const { scene, name, faults, value } = options;
  const fault = faults.find(({ field }) => field === name);
  // Which of the two is wrong is nobody's business: both are marked.
  const faulty = fault !== undefined || faults.some(({ words }) => words === phrases.wrong);
  return (
    <div class={faulty ? 'field faulty' : 'field'}>
      <label for={name}>{scene.say(phrases[name])}</label>
      <FieldFault field={name} faults={faults} scene={scene} />
      <input
        id={name}
        name={name}
        type={name === 'password' ? 'password' : 'text'}
        value={value}
        autocomplete={name === 'password' ? 'current-password' : 'username'}
        autocapitalize="none"
        spellcheck={false}
        maxlength={name === 'password' ? 256 : 64}
        required
        aria-invalid={faulty ? 'true' : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
      />
    </div>
  );
}

/** Says when a braked login may be tried again. */
export function brakedPage(scene: Scene, until: { readonly retryAt: string; readonly waitSeconds: number }): Response {
  const { c, say, link, language } = scene;
  c.header('retry-after', String(until.waitSeconds));
  return page(
    scene,
    { title: phrases.brakedTitle, status: 429 },
    <>
      <h1>{say(phrases.brakedTitle)}</h1>
      <p class="lead">{fill(say(phrases.braked), { time: localTime(until.retryAt, language) })}</p>
      <p>{say(phrases.brakedHelp)}</p>
      <p class="actions">
        <a class="button" href={link('/people/sign-in')}>
          {say(phrases.back)}
        </a>
      </p>
    </>,
  );
}
