/** Icons from Lucide, only those in use, built as elements. */

import { Directive, directive } from "lit-html/directive.js";
import {
  Activity,
  Archive,
  ArrowLeft,
  ArrowRight,
  ArrowUpRight,
  Ban,
  Bell,
  Bookmark,
  Box,
  Building2,
  Check,
  ChevronDown,
  ChevronUp,
  CircleDashed,
  CircleHelp,
  Clock,
  Copy,
  ExternalLink,
  FileSpreadsheet,
  FlaskConical,
  Funnel,
  Hourglass,
  type IconNode,
  Inbox,
  Keyboard,
  KeyRound,
  Languages,
  Lock,
  LockOpen,
  Pause,
  Pencil,
  Play,
  Plug,
  Plus,
  Radio,
  RefreshCw,
  Rows3,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  Signature,
  Square,
  Sun,
  SunMoon,
  Triangle,
  Undo2,
  Unplug,
  X,
} from "lucide";

export const icons = {
  accounts: Rows3,
  add: Plus,
  audit: ScrollText,
  backup: Archive,
  ban: Ban,
  bell: Bell,
  check: Check,
  clock: Clock,
  close: X,
  copy: Copy,
  customers: Building2,
  dashed: CircleDashed,
  down: ChevronDown,
  edit: Pencil,
  events: Activity,
  external: ExternalLink,
  file: FileSpreadsheet,
  filter: Funnel,
  help: CircleHelp,
  hourglass: Hourglass,
  integrations: Plug,
  key: KeyRound,
  left: ArrowLeft,
  keyboard: Keyboard,
  language: Languages,
  links: ArrowUpRight,
  live: Radio,
  lock: Lock,
  pause: Pause,
  play: Play,
  practice: FlaskConical,
  receiver: Inbox,
  refresh: RefreshCw,
  right: ArrowRight,
  sandbox: Box,
  search: Search,
  sender: Signature,
  settings: Settings,
  stop: Square,
  theme: SunMoon,
  today: Sun,
  triangle: Triangle,
  undo: Undo2,
  unlock: LockOpen,
  unplug: Unplug,
  up: ChevronUp,
  verify: ShieldCheck,
  view: Bookmark,
} satisfies Record<string, IconNode>;

const SVG = "http://www.w3.org/2000/svg";

function drawn(node: IconNode, kind: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const frame = { class: `icon ${kind}`, viewBox: "0 0 24 24", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(frame)) svg.setAttribute(name, value);
  for (const [tag, attributes] of node) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}

/** Keeps its element as long as the icon stays the same, so that a redraw touches nothing. */
class Icon extends Directive {
  #of = "";
  #node: IconNode | undefined;
  #element: SVGElement | undefined;

  override render(node: IconNode, kind = ""): SVGElement {
    if (this.#element === undefined || node !== this.#node || kind !== this.#of) {
      this.#element = drawn(node, kind);
      this.#node = node;
      this.#of = kind;
    }
    return this.#element;
  }
}

export const icon = directive(Icon);
