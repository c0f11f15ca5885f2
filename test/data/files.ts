/** The data files that come with the product, and the data sets they make. */
import danhMuc from '../../data/danh-muc.json';
import deCuong from '../../data/de-cuong.json';
import haiCap from '../../data/hai-cap-2026.json';
import lichLamViec from '../../data/lich-lam-viec.json';
import minhHoa from '../../data/minh-hoa.json';
import socTrang from '../../data/soc-trang-2023.json';
import trong from '../../data/trong.json';
import { loadDataSet, type DataFiles, type DataSet } from '../../src/register/data-set';

/** Every shipped file by id. */
export const dataFiles: DataFiles = {
  'danh-muc': danhMuc,
  'de-cuong': deCuong,
  'hai-cap-2026': haiCap,
  'lich-lam-viec': lichLamViec,
  'minh-hoa': minhHoa,
  'soc-trang-2023': socTrang,
  trong,
};

/** The ids a new register can be made from. */
export const dataSetIds = ['soc-trang-2023', 'minh-hoa', 'hai-cap-2026', 'trong'];

/** The data set, or the problem it has as an error. */
export function dataSet(id: string): DataSet {
  const result = loadDataSet(dataFiles, id);
  if (!result.ok) throw new Error(`${result.problem.message.en} ${JSON.stringify(result.problem.place)}`);
  return result.value;
}
