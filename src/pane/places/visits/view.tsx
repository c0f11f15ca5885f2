/** Cuộc kiểm tra: the visits, and the one that is open. */
import { useMemo, useState } from 'preact/hooks';
import { visitProgress } from '../../../commands/visit-progress';
import type { PlaceProps } from '../../core';
import { VisitDetail } from './detail';
import { keyOf, SHOW_ALL } from './filter';
import { VisitList, type ListState } from './list';

/** The place. */
export function View({ register, asOf }: PlaceProps) {
  const visits = useMemo(() => visitProgress(register, asOf), [register, asOf]);
  const [list, setList] = useState<ListState>({ filter: SHOW_ALL, chosen: new Set() });
  const [open, setOpen] = useState<{ readonly key: string; readonly drafting: boolean } | null>(null);
  const [openedBefore, setOpenedBefore] = useState<string | null>(null);
  const visit = open === null ? undefined : visits.find((one) => keyOf(one) === open.key);
  if (open === null || visit === undefined) {
    return (
      <VisitList
        visits={visits}
        list={list}
        onList={(next) => {
          setOpenedBefore(null);
          setList(next);
        }}
        openedBefore={openedBefore}
        onOpen={(one, drafting) => {
          setOpen({ key: keyOf(one), drafting });
        }}
      />
    );
  }
  return (
    <VisitDetail
      key={open.key}
      register={register}
      asOf={asOf}
      visit={visit}
      drafting={open.drafting}
      onBack={() => {
        setOpenedBefore(open.key);
        setOpen(null);
      }}
    />
  );
}
