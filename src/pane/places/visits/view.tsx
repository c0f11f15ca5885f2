/** Cuộc kiểm tra: the visits, and the one that is open. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { visitProgress } from '../../../commands/visit-progress';
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import type { PlaceProps } from '../../core';
import { loaded, type VisitRequest } from '../../state/store';
import { VisitDetail } from './detail';
import { keyOf, SHOW_ALL } from './filter';
import { VisitList, type ListState } from './list';

/** An open visit; `times` tells one opening from the next. */
interface OpenVisit {
  readonly key: string;
  readonly drafting: boolean;
  readonly times: number;
}

/** The place. */
export function View({ register, asOf }: PlaceProps) {
  const { store, state } = usePane();
  const visits = useMemo(() => visitProgress(register, asOf), [register, asOf]);
  const [list, setList] = useState<ListState>({ filter: SHOW_ALL, chosen: new Set() });
  const [open, setOpen] = useState<OpenVisit | null>(null);
  const [openedBefore, setOpenedBefore] = useState<string | null>(null);
  const show = (key: string, drafting: boolean): void => {
    setOpen((last) => ({ key, drafting, times: (last?.times ?? 0) + 1 }));
  };
  useEffect(() => {
    const asked = store.takeVisit();
    if (asked === null) return;
    const key = keyAsked(register, asked);
    if (visits.some((one) => keyOf(one) === key)) {
      show(key, asked.drafting);
      return;
    }
    setOpen(null);
    void loaded(() => import(/* webpackChunkName: "drafting" */ './drafting')).then((drafting) => {
      store.tell(drafting.ok ? drafting.value.notFound(register, asked.code) : drafting.problem);
    });
  }, [state.visitAsked]);
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
          show(keyOf(one), drafting);
        }}
      />
    );
  }
  return (
    <VisitDetail
      key={`${open.key} ${open.times}`}
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

/** The visit to show: a commune's is told with the visit it belongs to. */
function keyAsked({ tables: { visits } }: Register, { code }: VisitRequest): string {
  const parent = visits.byCode.get(code)?.parent ?? null;
  return parent !== null && visits.byCode.get(parent)?.parent === null ? parent : code;
}
