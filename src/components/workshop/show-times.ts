import { timeOfDay } from './time.ts';

const START = /^#start=(\d{2}:\d{2})$/;

/** Times of day in place of the minutes since the beginning, once a start is chosen. The address keeps the start, so that it can be sent. */
export function showTimes(): void {
  const label = document.querySelector<HTMLElement>('[data-start]');
  const input = label?.querySelector('input');
  if (label === null || input === null || input === undefined) return;
  const since = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-from]')].map((place) => [place, place.textContent]),
  );
  const show = (): void => {
    for (const [place, minutes] of since)
      place.textContent = timeOfDay(input.value, Number(place.dataset['from'])) ?? minutes;
  };
  input.addEventListener('input', () => {
    history.replaceState(null, '', input.value === '' ? location.pathname : `#start=${input.value}`);
    show();
  });
  input.value = START.exec(location.hash)?.[1] ?? '';
  label.hidden = false;
  show();
}
