/** The registers that come with the product, as data files. */
import danhMuc from '../../data/danh-muc.json';
import deCuong from '../../data/de-cuong.json';
import haiCap2026 from '../../data/hai-cap-2026.json';
import lichLamViec from '../../data/lich-lam-viec.json';
import minhHoa from '../../data/minh-hoa.json';
import socTrang2023 from '../../data/soc-trang-2023.json';
import trong from '../../data/trong.json';
import { loadDataSet, type DataSet } from '../register/data-set';

const files = {
  'danh-muc': danhMuc,
  'de-cuong': deCuong,
  'hai-cap-2026': haiCap2026,
  'lich-lam-viec': lichLamViec,
  'minh-hoa': minhHoa,
  'soc-trang-2023': socTrang2023,
  trong,
};

/** The ids a new register can be made from. */
export const dataSetIds = ['soc-trang-2023', 'minh-hoa', 'hai-cap-2026', 'trong'] as const;

/** The id of a data set. */
export type DataSetId = (typeof dataSetIds)[number];

/** Loads a data set. Throws when one of the shipped files is wrong, which is a fault of ours. */
export function shippedDataSet(id: DataSetId): DataSet {
  const loaded = loadDataSet(files, id);
  if (!loaded.ok) throw new Error(`Data set ${id}: ${loaded.problem.message.en}`);
  return loaded.value;
}
