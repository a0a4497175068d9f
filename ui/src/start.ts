/** Puts the window together and keeps it drawn. */

import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals-core";
import { render } from "lit-html";
import { Answers } from "./answers.ts";
import { App, type Outside, type Pages } from "./app.ts";
import { now, zone } from "./format.ts";
import { receive } from "./frame/arrivals.ts";
import { listenClosing } from "./frame/closing.ts";
import { tellCut } from "./frame/cut.ts";
import { keepFocus } from "./frame/focus.ts";
import { frame } from "./frame/frame.ts";
import { listenKeys } from "./frame/keys.ts";
import { showNews } from "./frame/news.ts";
import { apple, singleKeys } from "./frame/shortcuts.ts";
import { Missed } from "./missed.ts";
import { pages as makePages } from "./pages/pages.ts";
import { ground, LANGUAGES, language, regions, spoken, t } from "./texts.ts";
import { type Wear, wearOf } from "./themes.ts";

/** How often countdowns and *minutes ago* are drawn again, in milliseconds. */
const BEAT = 15_000;

/** How long the first picture waits for the answers it is made of, in milliseconds; what is later finds it drawn. */
const PATIENCE = 200;

/** Draws the window into an element and begins to listen. */
export async function start(outside: Outside, root: HTMLElement): Promise<App> {
  const answers = new Answers(outside.call);
  const app = new App({ ...outside, call: answers.call });
  const pages = makePages(app);
  wear(app);
  const begun = begin(app, pages);
  await Promise.race([begun.then(() => answers.all()), pause(PATIENCE)]);
  keepDrawn(() => render(frame(app, pages), root));
  await begun;
  listenKeys(app);
  listenClosing(app.closing);
  outside.opened?.((news) => void showNews(app, news));
  if (outside.arrivals) receive(app, outside.arrivals);
  keepFocus(root);
  tellCut(root);
  root.addEventListener("everything", () => app.palette.open());
  root.addEventListener("open-live", () => app.live.ask());
  setInterval(() => {
    now.value = Date.now();
  }, BEAT);
  document.documentElement.dataset.ready = "1";
  return app;
}

/** Asks for what the window shows first. */
async function begin(app: App, pages: Pages): Promise<void> {
  await app.desk.load();
  void app.desk.refreshJobs();
  void app.views.load();
  if (app.guide.on.peek()) void app.guide.resume();
  follow(app, pages);
}

const pause = (span: number): Promise<void> => new Promise((done) => setTimeout(done, span));

/** Draws again whenever something it shows has changed; changes that follow each other in one go are one drawing. */
function keepDrawn(draw: () => void): void {
  let leave = (): void => {};
  const again = (): void => {
    leave();
    let drawn = false;
    leave = effect(() => {
      if (drawn) queueMicrotask(again);
      else draw();
      drawn = true;
    });
  };
  again();
}

/** Tells the place in view where it is and what changed. */
function follow(app: App, pages: Pages): void {
  const missed = new Missed();
  effect(() => {
    const route = app.route;
    // Another environment is another view of every place.
    app.desk.environment.value;
    untracked(() => {
      pages[route.place].enter(route);
      for (const place of missed.take(route.place))
        pages[route.place].changed({ kind: "changed", place, id: null });
    });
  });
  app.onChanged((notice) => {
    const { place } = app.router.route.peek();
    pages[place].changed(notice);
    missed.note(notice.place, place);
  });
}

/** Language, looks, time zone and keys as set, else as the system has them. */
function wear(app: App): void {
  regions.value = navigator.languages;
  apple.value = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const contrast = asked("(prefers-contrast: more)");
  effect(() => {
    const settings = app.desk.state.value?.settings;
    const wanted = LANGUAGES.find((one) => one === settings?.language);
    language.value = wanted ?? spoken(navigator.languages);
    zone.value = settings?.time_zone ?? "";
    singleKeys.value = settings?.single_keys ?? true;
    ground.value = app.desk.environment.value;
    document.documentElement.lang = language.value;
    dress(wearOf(settings ?? { theme: "", density: "" }, contrast.value));
  });
  effect(() => {
    const place = t(`place-${app.route.place}`);
    document.title = `${place} · ${t(`environment-${app.desk.environment.value}`)} · Linkdesk`;
  });
}

/** Whether the system asks for something, now and whenever that changes. */
function asked(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query);
  const holds = signal(media.matches);
  media.addEventListener("change", () => {
    holds.value = media.matches;
  });
  return holds;
}

/** Tells the style sheets what to show. */
function dress(wear: Wear): void {
  const { dataset } = document.documentElement;
  for (const name of ["theme", "contrast", "density"] as const) {
    const value = wear[name];
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
}
