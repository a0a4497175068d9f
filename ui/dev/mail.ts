/** A made-up mail in three languages. */

import type { Link, Mail, MailPart, MailRequest } from "../src/bindings.ts";

const WORDS: Record<string, { hello: string; body: string; button: string; valid: string }> = {
  en: {
    hello: "Hello Jana Roth,",
    body: "One click connects BambooHR with Orbit. You sign in at BambooHR itself; we never see your password.",
    button: "Connect BambooHR",
    valid: "The link can be used until ",
  },
  de: {
    hello: "Guten Tag Jana Roth,",
    body: "mit einem Klick verbinden Sie BambooHR mit Orbit. Sie melden sich dabei direkt bei BambooHR an; Ihr Passwort sehen wir nicht.",
    button: "BambooHR verbinden",
    valid: "Der Link gilt bis ",
  },
  "zh-CN": {
    hello: "Jana Roth，您好：",
    body: "只需点击一次，即可将 BambooHR 与 Orbit 连接。您直接在 BambooHR 登录，我们看不到您的密码。",
    button: "连接 BambooHR",
    valid: "链接有效期至 ",
  },
};

/** The mail of a link, or its preview. */
export function mail(request: MailRequest, link: Link | undefined): Mail {
  const language = request.language || "de";
  const words = WORDS[language] ?? WORDS.en;
  const url = link?.url ?? "(…)";
  const at = link?.expires_at ?? new Date(Date.now() + 5 * 86_400_000).toISOString();
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: "full",
    timeStyle: "short",
  }).format(new Date(at));
  const parts: MailPart[] = [
    { kind: "text", text: words?.hello ?? "" },
    { kind: "text", text: words?.body ?? "" },
    { kind: "button", label: words?.button ?? "", url },
    { kind: "valid", before: words?.valid ?? "", moment, after: ".", at },
    { kind: "text", text: "Mara Lindt, Orbit" },
  ];
  const text = parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "button") return `${part.label}:\n${part.url}`;
      return `${part.before}${part.moment}${part.after}`;
    })
    .join("\n\n");
  return {
    to: "hr@acme-payroll.example",
    to_name: "Jana Roth",
    subject: words?.button ?? "",
    parts,
    text,
    html: `<!DOCTYPE html><html><body><pre>${text}</pre></body></html>`,
    language,
    mailto: link ? `mailto:hr@acme-payroll.example?body=${encodeURIComponent(text)}` : "",
    preview: !link,
    warnings: [],
  };
}
