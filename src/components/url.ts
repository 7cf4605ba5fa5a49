const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page or file of this site under whatever path it is served: `url('/learn/')`. */
export const url = (path: `/${string}`): string => base + path;

/** Whether `pathname` is this page or lies below it; the landing only equals itself. */
export const isWithin = (pathname: string, path: `/${string}`): boolean =>
  path === '/' ? pathname === url('/') : pathname.startsWith(url(path));
