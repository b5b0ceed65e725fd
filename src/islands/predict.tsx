import { createActor } from 'xstate';
import { assert } from '#engine/assert.ts';
import { localeOf } from '#i18n/locale.ts';
import { predictWords } from '#i18n/predict.ts';
import { predictionMachine } from '#player/prediction.machine.ts';
import { browserStore } from '#progress/browser-store.ts';

/** Brings a printed question to life: keeps what the reader commits, and lays it over what the run says. */
export function mount(element: HTMLElement): void {
  const words = predictWords[localeOf(document.documentElement.lang)];
  const { predict: id, outcomeText = '', suffix = '', max } = element.dataset;
  const form = element.querySelector('form');
  const fieldset = element.querySelector('fieldset');
  const result = element.querySelector<HTMLElement>('[data-result]');
  const said = element.querySelector<HTMLElement>('[data-said]');
  const again = element.querySelector<HTMLElement>('[data-again]');
  assert(id && form && fieldset && result && said && again, 'a prediction is printed with its form and its result');
  const store = browserStore();
  const actor = createActor(predictionMachine);

  actor.subscribe((snapshot) => {
    const isAsked = snapshot.matches('asked');
    // What can no longer be pressed loses the focus: it goes on to what can.
    const hadFocus = fieldset.contains(document.activeElement);
    fieldset.disabled = !isAsked;
    result.hidden = isAsked;
    if (!isAsked && hadFocus) again.focus({ preventScroll: true });
    element.dataset['asked'] = String(isAsked);
    if (isAsked) said.textContent = '';
    else if (snapshot.matches('told')) said.textContent = words.skipped(outcomeText);
    else said.textContent = words.said(guessAsText(form, suffix), outcomeText);
    const mark = element.querySelector<HTMLElement>('[data-yours]');
    if (!mark) return;
    mark.hidden = !snapshot.matches('laidOver');
    mark.style.left = `${Math.max(0, Math.min(100, (Number(guessOf(form)) / Number(max)) * 100))}%`;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const guess = guessOf(form);
    if (guess === undefined) {
      said.textContent = words.pick;
      return;
    }
    store.predict(id, guess);
    actor.send({ type: 'committed' });
  });
  element.querySelector('[data-replay="skip"]')!.addEventListener('click', () => actor.send({ type: 'skipped' }));
  again.addEventListener('click', () => {
    actor.send({ type: 'reconsidered' });
    fieldset.querySelector('input')!.focus();
  });

  actor.start();
  const before = store.prediction(id);
  if (before === undefined) return;
  enter(form, String(before));
  actor.send({ type: 'committed' });
}

/** What is entered; a number's text or the chosen option's index. */
function guessOf(form: HTMLFormElement): string | undefined {
  const guess = inputsOf(form).find((input) => input.type !== 'radio' || input.checked);
  return guess === undefined || guess.value === '' ? undefined : guess.value;
}

function guessAsText(form: HTMLFormElement, suffix: string): string {
  const chosen = inputsOf(form).find((input) => input.type === 'radio' && input.checked);
  return chosen
    ? chosen.closest('label')!.textContent.trim()
    : `${guessOf(form) ?? ''}${suffix === 'ms' ? ' ' : ''}${suffix}`;
}

function enter(form: HTMLFormElement, value: string): void {
  for (const input of inputsOf(form)) {
    if (input.type === 'radio') input.checked = input.value === value;
    else input.value = value;
  }
}

function inputsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="guess"]')];
}
