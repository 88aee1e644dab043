package city.opendata.catalog.dataset;

/** Formats of the 2017 guide: 电子文件, 电子表格, 数据库, 图形图像, 流媒体, 自描述. */
public enum DataFormat {
  ELECTRONIC_FILE,
  SPREADSHEET,
  DATABASE,
  IMAGE,
  STREAMING_MEDIA,
  SELF_DESCRIBING
}
