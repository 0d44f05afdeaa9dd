// Makes the file that was offered, for whoever wants it now.
import type { Context } from '../context.ts';
import { makeNotesFile } from '../notes/make-notes-file.ts';
import { makePortfolioFile } from '../portfolio/make-portfolio-file.ts';
import { makeDataFile } from '../privacy/make-data-file.ts';
import type { FileAbout } from './file-about.ts';
import type { MadeFile } from './made-file.ts';

/** Nothing is taken from `about` but the ids: what they lead to is authorised anew. */
export function makeFile(context: Context, about: FileAbout): Promise<MadeFile> {
  switch (about.kind) {
    case 'notes':
      return makeNotesFile(context, about.engagementId);
    case 'data':
      return makeDataFile(context);
    case 'portfolio':
      return makePortfolioFile(context, about);
  }
}
