// Documents whose every call is a span.
import type { Attributes, Span } from '../span.ts';
import type { Container, Documents } from './documents.ts';

export function followedDocuments(documents: Documents, span: Span): Documents {
  const call = <T>(
    name: string,
    container: Container,
    work: () => Promise<T>,
    told?: (result: T) => Attributes,
  ): Promise<T> => span(`store ${name}`, { 'lotse.container': container }, work, told);
  return {
    ...documents,
    read: (partition, id) => call('read', partition.container, () => documents.read(partition, id)),
    newest: (...list) => call('newest', list[0].container, () => documents.newest(...list)),
    oldest: (...list) => call('oldest', list[0].container, () => documents.oldest(...list)),
    ofPartner: (...list) => call('ofPartner', list[0].container, () => documents.ofPartner(...list)),
    write: (partition, writes, survives) =>
      call(
        'write',
        partition.container,
        () => documents.write(partition, writes, survives),
        (versions) => ({ 'lotse.documents': writes.length, 'lotse.applied': versions !== undefined }),
      ),
    within: (...page) => call('within', page[0].container, () => documents.within(...page)),
    all: (...page) => call('all', page[0], () => documents.all(...page)),
  };
}
