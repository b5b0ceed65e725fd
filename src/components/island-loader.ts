import { isLocale } from '#i18n/locale.ts';
import { loadingText } from '#i18n/loading.ts';
import { firstInteraction } from './first-interaction.ts';

/** What a module in src/islands exports: it takes over an element that the build has printed. */
interface IslandModule {
  mount: (element: HTMLElement) => void | Promise<void>;
}

const modules = import.meta.glob<IslandModule>('/src/islands/*.tsx');
const nearViewport = '600px';

/**
 * `<course-island data-name="figure">`: printed by the build, brought to life by src/islands/figure.tsx. Nothing is fetched
 * before the reader's first interaction anywhere; then an island loads when it comes near the viewport, in idle time. A
 * click on one of its `[data-replay]` buttons before that loads it at once and is played again afterwards.
 * `data-when="now"`: a page that is nothing without its island doesn't wait.
 */
class CourseIsland extends HTMLElement {
  private clicked: string | undefined;

  connectedCallback(): void {
    if (this.dataset.state) return;
    this.dataset.state = 'waiting';
    this.addEventListener('click', this.keepClick, true);
    if (this.dataset.when === 'now') whenIdle(() => this.load());
    else void firstInteraction.then(() => near.observe(this));
  }

  load(): void {
    if (this.dataset.state !== 'waiting') return;
    near.unobserve(this);
    this.dataset.state = 'loading';
    void this.mount().then(
      () => this.becomeMounted(),
      (error: unknown) => this.becomeFailed(error),
    );
  }

  private async mount(): Promise<void> {
    const load = modules[`/src/islands/${String(this.dataset.name)}.tsx`];
    if (!load) throw new Error(`No island is called "${String(this.dataset.name)}"`);
    const { mount } = await load();
    await mount(this);
  }

  /** An island's effects run after its first paint, and only then does it hear. */
  private becomeMounted(): void {
    this.removeEventListener('click', this.keepClick, true);
    const selector = this.clicked && `[data-replay="${CSS.escape(this.clicked)}"]`;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.dataset.state = 'mounted';
        if (selector) this.querySelector<HTMLElement>(selector)?.click();
      }),
    );
  }

  private becomeFailed(error: unknown): void {
    console.error(error);
    this.dataset.state = 'failed';
    const language = document.documentElement.lang;
    const text = loadingText[isLocale(language) ? language : 'en'];
    const notice = document.createElement('p');
    notice.className = 'island-failed';
    notice.role = 'alert';
    const retry = document.createElement('button');
    retry.textContent = text.retry;
    // A browser may remember that a module failed, so trying again means a fresh page.
    retry.addEventListener('click', () => location.reload());
    notice.append(text.failed, ' ', retry);
    this.append(notice);
  }

  private keepClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-replay]') : null;
    if (!button) return;
    this.clicked = button.dataset.replay;
    this.load();
  };
}

/** A busy device may never be idle: after a while the reader comes first. */
const idleWaitMsMax = 300;

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: idleWaitMsMax });
  else setTimeout(run, 50);
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && target instanceof CourseIsland) whenIdle(() => target.load());
    }
  },
  { rootMargin: nearViewport },
);

setTimeout(() => customElements.define('course-island', CourseIsland));
