/** Code for developers, made up. */

import type { Snippet } from "../src/bindings.ts";

export const snippets = (options: Record<string, string>): Snippet[] => [
  {
    id: "curl",
    language: "shell",
    code: `curl --request POST https://api.stackone.com/connect_sessions \\\n  --user "$STACKONE_API_KEY:" \\\n  --header 'Content-Type: application/json' \\\n  --data '${JSON.stringify({ origin_owner_id: "customer-0192", origin_owner_name: "Acme Payroll GmbH", ...options }, null, 2)}'\n`,
  },
  {
    id: "typescript",
    language: "typescript",
    code: 'import { StackOne } from "@stackone/stackone-client-ts";\n\nconst stackOne = new StackOne({\n  security: { username: process.env.STACKONE_API_KEY ?? "", password: "" },\n});\n',
  },
  {
    id: "react",
    language: "tsx",
    code: 'import { StackOneHub } from "@stackone/hub";\n\nexport const Connect = ({ token }: { token: string }) => <StackOneHub token={token} />;\n',
  },
  {
    id: "web-component",
    language: "javascript",
    code: 'import "@stackone/hub/webcomponent";\n',
  },
];
