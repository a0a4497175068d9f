/** Made-up mails, in the words a customer would read. */

import type { Customer, Link, Mail, MailRequest } from "../src/bindings.ts";

const WORDS = {
  en: {
    subject: (it: string) => `Connect ${it} with Orbit`,
    hello: (who: string) => (who === "" ? "Hello," : `Hello ${who},`),
    body: (it: string) =>
      `One click connects ${it} with Orbit. You sign in there yourself; we never see your password.`,
    button: (it: string) => `Connect ${it}`,
    valid: ["The link can be used until ", "."],
    ask: "If you have a question, simply reply to this mail.",
    any: "your system",
    soon: "(The address of the link will stand here.)",
  },
  de: {
    subject: (it: string) => `${it} mit Orbit verbinden`,
    hello: (who: string) => (who === "" ? "Guten Tag," : `Guten Tag ${who},`),
    body: (it: string) =>
      `mit einem Klick verbinden Sie ${it} mit Orbit. Sie melden sich dabei dort selbst an; Ihr Passwort sehen wir nicht.`,
    button: (it: string) => `${it} verbinden`,
    valid: ["Der Link gilt bis ", "."],
    ask: "Bei Fragen antworten Sie einfach auf diese Mail.",
    any: "Ihr System",
    soon: "(Hier steht dann die Adresse des Links.)",
  },
  "zh-CN": {
    subject: (it: string) => `将${it}与 Orbit 连接`,
    hello: (who: string) => (who === "" ? "您好！" : `${who}，您好！`),
    body: (it: string) =>
      `只需点击一次，即可将${it}与 Orbit 连接。您直接在对方网站登录，我们看不到您的密码。`,
    button: (it: string) => `连接${it}`,
    valid: ["此链接有效期至", "。"],
    ask: "如有疑问，直接回复本邮件即可。",
    any: "您的系统",
    soon: "（链接地址将显示在这里。）",
  },
} as const;

export function makeMail(
  request: MailRequest,
  customer: Customer | undefined,
  provider: string,
  link: Link | undefined,
  desk: string,
): Mail {
  const wanted = [request.language, customer?.language, desk, "en"].find((one) => one) as "en";
  const words = WORDS[wanted] ?? WORDS.en;
  const it = provider || words.any;
  const ends =
    link?.expires_at ?? new Date(Date.now() + (request.expires_in ?? 0) * 1000).toISOString();
  const full = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const moment = new Intl.DateTimeFormat(wanted, { ...full, hour: "2-digit", minute: "2-digit" });
  const [before, after] = words.valid;
  const to = customer?.email ?? "";
  return {
    to,
    to_name: customer?.contact_name ?? "",
    subject: words.subject(it),
    parts: [
      { kind: "text", text: `${words.hello(customer?.contact_name ?? "")}\n\n${words.body(it)}` },
      { kind: "button", label: words.button(it), url: link?.url ?? words.soon },
      { kind: "valid", before, moment: moment.format(new Date(ends)), after, at: ends },
      { kind: "text", text: `${words.ask}\nMara Lindt, Orbit` },
    ],
    text: words.body(it),
    html: `<p>${words.body(it)}</p>`,
    language: wanted,
    mailto: link ? `mailto:${to}` : "",
    preview: link === undefined,
    warnings: to === "" && customer ? ["no-address"] : [],
  };
}
