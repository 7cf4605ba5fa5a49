/** Reads the site's data files over HTTP. `root` is the address of their folder, with a slash at its end. */
export const readOverHttp =
  (root: string) =>
  async (path: string): Promise<unknown> => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${path} could not be loaded: the server answered ${response.status}`);
    return response.json();
  };
