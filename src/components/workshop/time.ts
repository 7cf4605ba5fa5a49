const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds as minutes and seconds, `4:05`. What is left is rounded up and what is over is rounded down: 0:00 is the moment itself. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = milliseconds < 0 ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** A time of day some minutes after another, `14:00` and 75 give `15:15`; null when the first is none. */
export function timeOfDay(start: string, minutes: number): string | null {
  const [, hours, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(start) ?? [];
  if (hours === undefined || minute === undefined) return null;
  const at = (Number(hours) * 60 + Number(minute) + minutes) % (24 * 60);
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** Minutes since the beginning, `1:15`. */
export const sinceStart = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
