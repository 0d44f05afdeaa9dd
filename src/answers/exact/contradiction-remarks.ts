// Contradictions that an answer meets, shown as such: both values with where they stand, and how they are read.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Block } from '../../playbook/page.ts';
import { toRichText } from '../../playbook/rich-text.ts';
import { plainBlocks } from '../passage/plain-blocks.ts';
import { list, paragraph } from './blocks.ts';
import type { Contradiction, SaidSo } from './contradictions.ts';
import type { ExactPlace } from './places.ts';

/** `shown`: of the answer, which stands in `place`. */
export function contradictionRemarks(
  all: readonly Contradiction[],
  { page, section }: ExactPlace,
  shown: readonly Block[],
  language: Language,
): readonly Block[] {
  const here = all.filter((each) => each.language === page.language);
  if (here.length === 0) return [];
  const said = plainBlocks(shown);
  return here
    .filter(({ readings }) => readings.flat().some((each) => each.section === section && said.includes(each.words)))
    .map(({ id, readings }) => ({
      kind: 'alert',
      line: 0,
      alert: 'note',
      blocks: [
        ...(readings.length > 1
          ? [
              paragraph(text(language, 'contradiction.said')),
              list(readings.flatMap((places) => lineOf(places.find((each) => each.section === section) ?? places[0]))),
            ]
          : []),
        paragraph(text(language, `contradiction.${id}`)),
      ],
    }));
}

function lineOf(place: SaidSo | undefined): readonly string[] {
  if (place === undefined) return [];
  const { page, section, words } = place;
  const where = section.heading === page.title ? page.title : `${page.title} › ${section.heading}`;
  return [toRichText([{ text: `“${words}” – ` }, { text: where, url: `page:${page.slug}/${section.id}` }])];
}
