# Rebuild a figure of the Integration Areas Explorer from the files beside this script. Base R only.
#
#     Rscript rebuild.R        in the folder of this script: prints the table as the page shows it
#
# rows() gives the tidy rows, every number as it was published, unrounded. shown() gives the table as the page shows
# it, rounded by unit. columns.csv says what each column is. In the whole research pack, datasets holds the full tables.

MINUS <- "\u2212"
POUND <- "\u00a3"

read_text <- function(file) {
  read.csv(file, colClasses = "character", na.strings = character(0), check.names = FALSE, fileEncoding = "UTF-8",
           quote = "\"", comment.char = "")
}

columns <- function() read_text("columns.csv")

# The rows of a file, each column by its type.
rows <- function(file = "figure.csv") {
  described <- columns()
  described <- described[described$file == file, ]
  frame <- read_text(file)
  for (i in seq_len(nrow(described))) {
    name <- described$name[i]
    kind <- described$type[i]
    text <- frame[[name]]
    if (kind %in% c("integer", "number")) {
      text[text == ""] <- NA
      frame[[name]] <- as.numeric(text)
    } else if (kind == "boolean") {
      frame[[name]] <- ifelse(text == "", NA, text == "yes")
    } else {
      # An apostrophe keeps a spreadsheet from taking the text for a formula; the text itself does not have it.
      text <- sub("^'(?=[=+@\\t\\r-])", "", text, perl = TRUE)
      text[text == ""] <- NA
      frame[[name]] <- text
    }
  }
  frame
}

# The table as the page shows it: under its headings, each cell as text, rounded by its unit.
shown <- function() {
  described <- columns()
  on_page <- described[described$shown == "yes", ]
  frame <- rows(on_page$file[1])
  cells <- lapply(seq_len(nrow(on_page)), function(i) {
    vapply(frame[[on_page$name[i]]], cell, character(1), unit = on_page$unit[i], if_empty = on_page$if_empty[i],
           USE.NAMES = FALSE)
  })
  names(cells) <- on_page$heading
  as.data.frame(cells, check.names = FALSE, stringsAsFactors = FALSE)
}

# One value as the page writes it.
cell <- function(value, unit = "", if_empty = "not available") {
  if (is.na(value)) return(if_empty)
  if (is.logical(value)) return(if (value) "True" else "False")
  if (is.character(value)) return(value)
  if (unit == "year") return(formatC(trunc(value), format = "f", digits = 0))
  if (unit == "percent") return(paste0(signed(rounded(value, 1)), "%"))
  if (unit == "pounds") return(pounds(value))
  signed(rounded(value, if (value == trunc(value) && unit != "decimal") 0 else 1))
}

# A half is rounded away from zero, in the figures that a reader would write down: 62.5 is 63.
rounded <- function(value, digits) {
  whole <- floor(signif(abs(value) * 10^digits, 15) + 0.5)
  grouped(sign(value) * whole / 10^digits, digits)
}

# An amount: 450,000, 1.2 million, 89.8 billion, each with its sign of pounds.
pounds <- function(value) {
  size <- abs(value)
  sign <- if (value < 0) MINUS else ""
  if (size >= 999.5e6) return(paste0(sign, POUND, trimmed(size / 1e9), " billion"))
  if (size >= 999999.5) return(paste0(sign, POUND, trimmed(size / 1e6), " million"))
  pence <- size < 100 && size != trunc(size)
  paste0(sign, POUND, grouped(size, if (pence) 2 else 0))
}

# About three figures, without zeros at the end.
trimmed <- function(value) {
  text <- grouped(value, if (value >= 100) 0 else if (value >= 10) 1 else 2)
  if (grepl(".", text, fixed = TRUE)) sub("[.]?0+$", "", text) else text
}

grouped <- function(value, digits) formatC(value, format = "f", digits = digits, big.mark = ",")

# A minus is written as a minus, and none before what has been rounded to zero.
signed <- function(text) gsub("-", if (grepl("[1-9]", text)) MINUS else "", text, fixed = TRUE)

if (sys.nframe() == 0) print(shown(), row.names = FALSE)
