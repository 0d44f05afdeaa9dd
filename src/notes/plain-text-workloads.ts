// The snapshot of an executive summary: a line for each workload that was chosen, with what was written about it behind its prefix.
import { text } from '../language/text.ts';
import { serviceOf } from '../playbook/vocabulary/service-of.ts';
import type { Note } from './note.ts';
import { notePrefixOf, prefixOfService } from './note-prefixes.ts';

/** `[EXO] planning`, `EXO: planning`, `Exchange - planning`. */
const ABOUT_ONE = /^[-•*\s]*(?:\[([^\]\n]{1,40})\]|([^:：\-–\n]{1,40}?)\s*[:：\-–])\s*[:：\-–]?\s*(.*)$/u;

export function workloadLines({ fields, language }: Pick<Note, 'fields' | 'language'>): readonly string[] {
  const services = (fields.workloads ?? '').split(',').flatMap((slug) => serviceOf(slug) ?? []);
  const heads = new Map(services.map((service) => [prefixOfService(service) ?? service, service]));
  const about = new Map<string, string[]>();
  const rest: string[] = [];
  for (const written of (fields.workloadNotes ?? '').split('\n')) {
    const [, bracketed, named, said] = ABOUT_ONE.exec(written) ?? [];
    const name = bracketed ?? named ?? '';
    const service = serviceOf(name);
    const head = notePrefixOf(name) ?? (service && (prefixOfService(service) ?? service));
    if (head !== undefined && heads.has(head)) about.set(head, [...(about.get(head) ?? []), said ?? '']);
    else if (written.trim() !== '') rest.push(written);
  }
  const lines = [...heads].map(([head, service]) => {
    const said = (about.get(head) ?? []).filter((each) => each !== '').join(' ');
    return said === '' ? `[${head}] ${service}` : `[${head}] ${service} - ${said}`;
  });
  const all = [...lines, ...rest];
  return all.length === 0 ? [] : [`${text(language, 'note.label.workloads')}:`, ...all];
}
