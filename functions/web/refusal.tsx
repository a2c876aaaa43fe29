import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { page } from './page.tsx';
import type { Scene } from './scene.ts';

/** Why a visitor gets no page of ours; every kind has its answer code, its words, and a way on. */
export type RefusalKind =
  | 'not-found'
  | 'wrong-method'
  | 'wrong-role'
  | 'cross-site'
  | 'too-large'
  | 'file-too-large'
  | 'key-gone'
  | 'error';

/**
 * The page that refuses, in the visitor's language. Handlers use `refusal(scene, 'not-found')` for what does not exist
 * or belongs to another office: the two must look the same.
 */
export function refusal(scene: Scene, kind: RefusalKind, reference = ''): Response {
  const { status, title, what, next } = kinds[kind];
  const { say, link } = scene;
  // A declared address that GET opens is worth going back to; for the rest the first page is.
  const back = next.to === 'here' ? scene.here : '/';
  return page(
    scene,
    { title, status },
    <>
      <h1>{say(title)}</h1>
      <p class="lead">{say(what)}</p>
      {reference === '' ? null : <p>{fill(say(phrases.reference), { reference })}</p>}
      <p class="actions">
        <a class="button" href={link(back)}>
          {say(next.words)}
        </a>
      </p>
    </>,
  );
}

const phrases = {
  reference: {
    zh: '编号：{reference}。再次出现时，请把编号告诉考核办。',
    en: 'Reference: {reference}. If it happens again, give this reference to the assessment office.',
  },
  home: { zh: '回到首页', en: 'Go to the first page' },
  again: { zh: '重新打开此页', en: 'Open the page again' },
} satisfies Phrases;

const home = { to: 'home', words: phrases.home } as const;
const again = { to: 'here', words: phrases.again } as const;

const kinds: Readonly<
  Record<
    RefusalKind,
    {
      readonly status: number;
      readonly title: Words;
      readonly what: Words;
      readonly next: { readonly to: 'home' | 'here'; readonly words: Words };
    }
  >
> = {
  'not-found': {
    status: 404,
    title: { zh: '没有这个页面', en: 'There is no such page' },
    what: {
      zh: '请核对网址是否完整；页面也可能不属于您的单位。',
      en: 'Check that the address is complete. The page may also belong to another office.',
    },
    next: home,
  },
  'wrong-method': {
    status: 405,
    title: { zh: '此页不能直接打开', en: 'This page cannot be opened directly' },
    what: {
      zh: '它只在提交表单之后出现。请从首页重新开始。',
      en: 'It appears only after a form is sent. Please start again from the first page.',
    },
    next: home,
  },
  'wrong-role': {
    status: 403,
    title: { zh: '您没有查看此页的权限', en: 'You may not open this page' },
    what: {
      zh: '您的账号没有此项职责。如有需要，请与考核办联系。',
      en: 'Your account does not carry this duty. If you need it, ask the assessment office.',
    },
    next: home,
  },
  'cross-site': {
    status: 403,
    title: { zh: '这次提交没有被接受', en: 'What was sent was not accepted' },
    what: {
      zh: '它不是从本网站的页面发出的，没有任何内容被保存。请在本网站重新打开页面后再提交。',
      en: 'It did not come from a page of this site, and nothing was stored. Open the page here and send it again.',
    },
    next: again,
  },
  'too-large': {
    status: 413,
    title: { zh: '提交的内容太大', en: 'What was sent is too large' },
    what: {
      zh: '一次最多提交 64 KB，没有任何内容被保存。请缩短后再提交。',
      en: 'At most 64 kB can be sent at once, and nothing was stored. Shorten it and send it again.',
    },
    next: again,
  },
  'file-too-large': {
    status: 413,
    title: { zh: '文件太大', en: 'The file is too large' },
    what: {
      zh: '文件不能超过 4 MB，没有任何内容被保存。请删去图片和与报送无关的工作表，再重新上传。',
      en: 'A file may be 4 MB at most, and nothing was stored. Remove pictures and sheets that do not belong to it and upload it again.',
    },
    next: again,
  },
  'key-gone': {
    status: 410,
    title: { zh: '本周期的密钥已经销毁', en: 'The key of this cycle is destroyed' },
    what: {
      zh: '评价已经结束，评价卡、回执和本人的评价都不能再核对，也没有人能查出谁投了哪张票。已经公布的结果不受影响。这次没有保存任何内容。',
      en: 'Its rating is over: cards, receipts and own ratings can no longer be checked, and nobody can find out who cast which ballot. Published results stand. Nothing was stored.',
    },
    next: home,
  },
  error: {
    status: 500,
    title: { zh: '系统出错了', en: 'Something went wrong here' },
    what: {
      zh: '无法确认刚才的操作是否已经完成。请稍后重新打开此页查看。',
      en: 'It is not certain whether the last step was completed. Please open the page again in a moment and look.',
    },
    next: again,
  },
};
