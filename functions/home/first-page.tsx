import { fill, type Phrases } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Asking, Scene } from '../web/scene.ts';
import { waysOf } from '../web/ways.ts';

const phrases = {
  title: { zh: '县乡考核评议', en: 'Performance assessment' },
  lead: {
    zh: '群众评价、双向评议、指标数据，汇成可以逐项核对的考核结果。',
    en: 'Ratings by citizens, reviews between offices, and figures, brought together into results that anybody can check.',
  },
  citizenTitle: { zh: '我要评价', en: 'I want to rate' },
  citizenLead: {
    zh: '不需要账号，不记名，用时不到一分钟。',
    en: 'No account, no name, under a minute.',
  },
  citizenCard: {
    zh: '取出发给您的评价卡。',
    en: 'Take the card that was given to you.',
  },
  citizenOpen: {
    zh: '用手机扫描卡上的二维码；不能扫码的，在浏览器中打开卡上印的网址，再输入评价码。',
    en: 'Scan its code with your phone. If you cannot, open the address printed on the card and type the code.',
  },
  citizenSend: {
    zh: '逐题选择后提交。一张卡只计一次。',
    en: 'Answer each question and send. A card counts once.',
  },
  staffTitle: { zh: '我是工作人员', en: 'I work with assessments' },
  staffLead: {
    zh: '考核办管理考核周期，领导查看考核结果，监督人员核对每一个数。',
    en: 'The office runs the cycles, leaders look at results, auditors check every number.',
  },
  staffEnter: { zh: '工作人员登录', en: 'Staff sign-in' },
  hello: { zh: '{name}，您好', en: 'Welcome, {name}' },
  helloLead: { zh: '请选择要办的事。', en: 'Choose what you want to do.' },
  nothingYet: {
    zh: '您的职责目前没有需要在这里办理的事项。轮到您评议时，考核办会另行通知。',
    en: 'There is nothing for you to do here at present. The office will tell you when it is your turn.',
  },
} satisfies Phrases;

/** The first page: who goes where; for a signed-in person, his own ways. */
export function firstPage(scene: Scene): Response {
  return scene.asking ? insidePage(scene, scene.asking) : outsidePage(scene);
}

function outsidePage(scene: Scene): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.title },
    <>
      <h1>{say(phrases.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      <h2>{say(phrases.citizenTitle)}</h2>
      <p>{say(phrases.citizenLead)}</p>
      <ol class="steps">
        <li>{say(phrases.citizenCard)}</li>
        <li>{say(phrases.citizenOpen)}</li>
        <li>{say(phrases.citizenSend)}</li>
      </ol>
      <h2>{say(phrases.staffTitle)}</h2>
      <p>{say(phrases.staffLead)}</p>
      <p class="actions">
        <a class="button" href={link('/people/sign-in')}>
          {say(phrases.staffEnter)}
        </a>
      </p>
    </>,
  );
}

function insidePage(scene: Scene, { person }: Asking): Response {
  const { say, link } = scene;
  const open = waysOf(person);
  return page(
    scene,
    { title: phrases.title },
    <>
      <h1>{fill(say(phrases.hello), { name: say(person.name) })}</h1>
      <p class="lead">{say(open.length > 0 ? phrases.helloLead : phrases.nothingYet)}</p>
      {open.length > 0 ? (
        <ul class="ways">
          {open.map(({ path, title, about }) => (
            <li>
              <a href={link(path)}>{say(title)}</a>
              <p>{say(about)}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </>,
  );
}
