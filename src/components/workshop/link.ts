import { url } from '../url.ts';

/** A path of the site as a link that can be sent. In the browser only. */
export const fullLink = (path: `/${string}`): string => new URL(url(path), location.origin).href;

/** A link as one reads it out: without its scheme. */
export const shortLink = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** Whether other devices cannot open the link. */
export function isLocal(link: string): boolean {
  const { hostname } = new URL(link);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
