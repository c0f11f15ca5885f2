/** How to load the add-in from this computer into Excel, as the server prints it when it starts. */
import type { Bilingual } from '../../src/register/problem';

/** What the instructions name. */
export interface SideloadFacts {
  readonly address: string;
  /** The manifests of the whole add-in, and of the one without functions. */
  readonly manifest: string;
  readonly valuesManifest: string;
  readonly trusted: boolean;
  /** The file of the authority that signed the certificate. */
  readonly authority: string;
}

const WEF = '~/Library/Containers/com.microsoft.Excel/Data/Documents/wef';

function trust({ trusted, address, authority }: SideloadFacts): Bilingual {
  if (trusted) return { vi: '', en: '' };
  return {
    vi: `
Chứng chỉ của máy này chưa được tin cậy, nên Excel sẽ để trống khung. Làm một lần, chọn một trong hai cách:
  - Mở ${address}help/index.html trong chính trình duyệt sẽ dùng Excel, chọn “Nâng cao” rồi “Tiếp tục truy cập localhost”.
  - Hoặc thêm tệp ${authority} vào danh sách “Cơ quan cấp chứng chỉ gốc” của trình duyệt hay hệ thống.
`,
    en: `
This computer's certificate is not trusted yet, and Excel would leave the pane blank. Do one of these, once:
  - Open ${address}help/index.html in the browser that will show Excel; choose “Advanced”, then “Proceed to localhost”.
  - Or add ${authority} to the root certificate authorities of the browser or the system.
`,
  };
}

/** The text in both languages. */
export function sideloadText(facts: SideloadFacts): Bilingual {
  const { address, manifest, valuesManifest } = facts;
  const trusting = trust(facts);
  return {
    vi: `Phần bổ trợ Excel đang phục vụ tại ${address} (chỉ máy này mở được). Dừng: Ctrl+C.
Tệp khai báo: ${manifest}
Cho Office không có hàm tùy chỉnh (LTSC 2021): ${valuesManifest}
${trusting.vi}
Excel trên web
  1. Mở một sổ tính tại https://excel.cloud.microsoft bằng trình duyệt trên máy này.
  2. Trang đầu (Home) › Phần bổ trợ (Add-ins) › Cài đặt khác (More Settings) › Tải lên phần bổ trợ (Upload My Add-in).
  3. Chọn tệp khai báo ở trên. Trình duyệt hỏi quyền truy cập mạng cục bộ thì chọn Cho phép.
Excel cho Windows
  1. Chép tệp khai báo vào một thư mục, chia sẻ thư mục đó (Properties › Sharing › Share), ghi lại đường dẫn \\\\máy\\thư-mục.
  2. Tệp › Tùy chọn › Trung tâm Tin cậy (Trust Center) › Danh mục Bổ trợ Tin cậy (Trusted Add-in Catalogs): thêm đường
     dẫn ấy, đánh dấu Hiện trong Menu (Show in Menu), rồi đóng và mở lại Excel.
  3. Trang đầu › Phần bổ trợ › Nâng cao (Advanced) › THƯ MỤC DÙNG CHUNG (SHARED FOLDER) › Sổ kiểm tra CCHC › Thêm.
Excel cho Mac
  1. Chép tệp khai báo vào ${WEF} (chưa có thư mục wef thì tạo).
  2. Mở lại Excel › Trang đầu › Phần bổ trợ › Sổ kiểm tra CCHC.
Xong thì trên dải lệnh có thẻ Sổ CCHC; bấm Mở khung. (Excel tiếng Anh: thẻ CCHC Register; Open the pane.)

In English: npm run excel -- --lang en`,
    en: `The Excel add-in is served at ${address} (to this computer only). Stop with Ctrl+C.
Manifest: ${manifest}
For Office without custom functions (LTSC 2021): ${valuesManifest}
${trusting.en}
Excel on the web
  1. Open a workbook at https://excel.cloud.microsoft in a browser on this computer.
  2. Home › Add-ins › More Settings › Upload My Add-in.
  3. Choose the manifest above. If the browser asks for access to the local network, allow it.
Excel for Windows
  1. Copy the manifest into a folder, share that folder (Properties › Sharing › Share) and note its path \\\\computer\\folder.
  2. File › Options › Trust Center › Trust Center Settings › Trusted Add-in Catalogs: add that path, tick Show in Menu,
     then close Excel and open it again.
  3. Home › Add-ins › Advanced › SHARED FOLDER › CCHC Inspection Register › Add.
Excel for Mac
  1. Copy the manifest into ${WEF} (create the folder wef if it is not there).
  2. Open Excel again › Home › Add-ins › CCHC Inspection Register.
The ribbon then has the tab CCHC Register; choose Open the pane.`,
  };
}
