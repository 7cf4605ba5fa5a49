import { editor } from './en/editor.ts';

/** The words of the editor of policies: a door of their own, so that they load when it opens. */
export const editorStrings = editor;
