import { hmacSha1 } from '../account/sha1.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Words shorter than this have so few others of their length that letters are exchanged one by one. */
const SHORTEST_WORD = 4;
/** With more loose ends than this, every word is exchanged letter by letter: searching each for each would take too long. */
const MOST_ENDS = 2000;

/**
 * Other words of the same length for words of letters and digits, by a salt: letters for letters, digits for digits, the case kept. Different words have
 * different names. A word that holds a loose end, which is a piece of a word that a pattern has beside a wildcard, is exchanged letter by letter,
 * and so is the loose end; the name of no other word holds that of a loose end. So a pattern matches what is renamed exactly when it matched before.
 */
export class TokenNames {
  readonly #salt: Uint8Array;
  readonly #cipher: ReadonlyMap<string, string>;
  readonly #ends: readonly string[];
  readonly #endNames: readonly string[];
  readonly #letterByLetter: boolean;
  readonly #names = new Map<string, string>();
  /** By name, the word that has it. */
  readonly #taken = new Map<string, string>();

  constructor(salt: string, ends: Iterable<string>, letterByLetter: boolean) {
    this.#salt = new TextEncoder().encode(salt);
    this.#cipher = new Map([...this.#exchange(LETTERS), ...this.#exchange(DIGITS)]);
    this.#ends = [...new Set([...ends].map((end) => end.toLowerCase()))];
    this.#letterByLetter = letterByLetter || this.#ends.length > MOST_ENDS;
    this.#endNames = this.#ends.map((end) => this.#spelt(end));
  }

  /** The name of a word. */
  of(word: string): string {
    const key = word.toLowerCase();
    const name = this.#names.get(key) ?? this.#given(key);
    return Array.from(name, (character, at) => {
      const written = word.charAt(at);
      return written === written.toLowerCase() ? character : character.toUpperCase();
    }).join('');
  }

  #given(key: string): string {
    const name = this.#isSpelt(key) ? this.#spelt(key) : this.#free(key);
    this.#names.set(key, name);
    this.#taken.set(name, key);
    return name;
  }

  #isSpelt(key: string): boolean {
    return this.#letterByLetter || key.length < SHORTEST_WORD || this.#ends.some((end) => key.includes(end));
  }

  /** A name that no other word has and that holds no loose end. */
  #free(key: string): string {
    for (let attempt = 0; attempt < 20; attempt++) {
      const name = this.#hashed(key, attempt);
      if (!this.#taken.has(name) && !this.#endNames.some((end) => name.includes(end))) return name;
    }
    // What is spelt is free, or belongs to another such word, whose own spelling then is free, or so on: there are only so many words.
    let name = this.#spelt(key);
    for (let owner = this.#taken.get(name); owner !== undefined; owner = this.#taken.get(name))
      name = this.#spelt(owner);
    return name;
  }

  #spelt(key: string): string {
    return Array.from(key, (character) => this.#cipher.get(character) ?? character).join('');
  }

  #hashed(key: string, attempt: number): string {
    const bytes = this.#bytes(`word ${attempt} ${key}`, key.length);
    return Array.from(key, (character, at) => {
      const from = DIGITS.includes(character) ? DIGITS : LETTERS;
      return from.charAt((bytes[at] ?? 0) % from.length);
    }).join('');
  }

  /** Each character with another of the same kind. */
  #exchange(characters: string): readonly (readonly [string, string])[] {
    const bytes = this.#bytes(`exchange ${characters}`, characters.length);
    const rest = [...characters];
    return Array.from(characters, (character, at) => [
      character,
      rest.splice((bytes[at] ?? 0) % rest.length, 1).join(''),
    ]);
  }

  #bytes(text: string, count: number): readonly number[] {
    const bytes: number[] = [];
    for (let block = 0; bytes.length < count; block++) {
      bytes.push(...hmacSha1(this.#salt, new TextEncoder().encode(`${block} ${text}`)));
    }
    return bytes;
  }
}
