import { problemTextsVi } from './problem-texts';

// What went wrong, for the person who meets it: the server's problems, and what only the console
// knows of.
export const problemsVi = {
  ...problemTextsVi,
  'problem.unknown': 'Đã có lỗi xảy ra. Vui lòng thử lại; nếu vẫn lỗi, báo cho quản trị kỹ thuật.',
  'problem.request': 'Mã yêu cầu: {request}',
  'problem.status.400': 'Máy chủ không hiểu yêu cầu này. Vui lòng tải lại trang.',
  'problem.status.401': 'Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.',
  'problem.status.403': 'Bạn không có quyền làm việc này.',
  'problem.status.404': 'Không tìm thấy nội dung này, hoặc bạn không được xem.',
  'problem.status.409': 'Không làm được lúc này vì trạng thái đã thay đổi. Vui lòng tải lại trang.',
  'problem.status.410': 'Nội dung này đã được gỡ.',
  'problem.status.412': 'Người khác vừa thay đổi bài này. Hãy xem bản mới trước khi làm tiếp.',
  'problem.status.413': 'Nội dung gửi lên quá lớn.',
  'problem.status.415': 'Loại tệp này không được nhận.',
  'problem.status.422': 'Thông tin gửi lên chưa hợp lệ. Vui lòng kiểm tra lại.',
  'problem.status.429': 'Bạn thao tác quá nhanh. Vui lòng đợi một lát.',
  'problem.status.500': 'Máy chủ gặp lỗi. Việc vừa làm chưa được lưu; vui lòng thử lại.',
  'problem.status.503': 'Máy chủ đang bận. Vui lòng thử lại sau ít phút.',

  'problem.console.unreachable': 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  'problem.console.unexpected': 'Máy chủ trả lời không như mong đợi. Vui lòng thử lại.',
  'problem.console.not_saved':
    'Bài chưa lưu được nên chưa thể chuyển bước. Xem thông báo lưu ở trên.',
} as const;
