//! Listings of buckets that show one level, whatever they were asked for: those of COS with metadata acceleration (OFS).
//!
//! Such a bucket answers a listing without a delimiter with common prefixes, which shows what it is. Each of them is then
//! listed where it stands among the keys, so the reader sees one listing in the order of its keys, and none is missing.

use std::collections::VecDeque;

use crate::store::{Level, LevelEntry, Levels, ListPage, ListRequest, PageToken, StoreError};

use super::send::Wire;

impl Level {
    /// The entries of a page in the order of their names.
    fn of(prefix: &str, page: ListPage) -> Self {
        let below = |found: &String| found.len() > prefix.len() && found.starts_with(prefix);
        let (mut objects, mut prefixes) =
            (page.objects.into_iter().peekable(), page.prefixes.into_iter().filter(below).peekable());
        let mut entries = VecDeque::with_capacity(objects.len());
        loop {
            let object_first = match (objects.peek(), prefixes.peek()) {
                (Some(object), Some(prefix)) => object.key < *prefix,
                (object, _) => object.is_some(),
            };
            let next = match object_first {
                true => objects.next().map(LevelEntry::Object),
                false => prefixes.next().map(LevelEntry::Prefix),
            };
            match next {
                Some(entry) => entries.push_back(entry),
                None => return Self { prefix: prefix.to_owned(), after: page.next.map(Box::new), entries },
            }
        }
    }
}

impl Wire {
    pub(in crate::store) async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        if let Some(PageToken::Levels(levels)) = &request.after {
            return self.walk_levels(request, levels.clone()).await;
        }
        let page = self.list_as_answered(request).await?;
        if request.delimiter.is_some() || page.prefixes.is_empty() {
            return Ok(page);
        }
        self.profile.note_levels();
        let levels = Levels { open: vec![Level::of(&request.prefix, page)] };
        self.walk_levels(request, levels).await
    }

    /// The next objects, down to where another level must be asked for; a page is never empty before the end.
    async fn walk_levels(&self, request: &ListRequest, mut levels: Levels) -> Result<ListPage, StoreError> {
        let mut page = ListPage::default();
        while let Some(level) = levels.open.last_mut() {
            match level.entries.pop_front() {
                Some(LevelEntry::Object(object)) => page.objects.push(object),
                Some(LevelEntry::Prefix(prefix)) if page.objects.is_empty() => {
                    let below = self.list_level(request, &prefix, None).await?;
                    levels.open.push(below);
                }
                Some(prefix) => {
                    level.entries.push_front(prefix);
                    break;
                }
                None if level.after.is_some() && !page.objects.is_empty() => break,
                None => match level.after.take() {
                    Some(after) => {
                        let prefix = level.prefix.clone();
                        *level = self.list_level(request, &prefix, Some(*after)).await?;
                    }
                    None => drop(levels.open.pop()),
                },
            }
        }
        page.next = (!levels.open.is_empty()).then_some(PageToken::Levels(levels));
        Ok(page)
    }

    async fn list_level(
        &self,
        request: &ListRequest,
        prefix: &str,
        after: Option<PageToken>,
    ) -> Result<Level, StoreError> {
        let request = ListRequest { prefix: prefix.to_owned(), after, start_after: None, ..request.clone() };
        Ok(Level::of(prefix, self.list_as_answered(&request).await?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ObjectEntry;

    fn page(objects: &[&str], prefixes: &[&str]) -> ListPage {
        let object = |key: &&str| ObjectEntry {
            key: (*key).to_owned(),
            size: 0,
            last_modified: None,
            etag: String::new(),
            storage_class: String::new(),
        };
        ListPage {
            objects: objects.iter().map(object).collect(),
            prefixes: prefixes.iter().map(|prefix| (*prefix).to_owned()).collect(),
            next: None,
        }
    }

    #[test]
    fn objects_and_levels_stand_in_the_order_of_their_names_and_a_level_is_not_below_itself() {
        let level = Level::of("p/", page(&["p/", "p/b", "p/c-1"], &["p/", "p/a/", "p/c/", "q/"]));
        let names: Vec<_> = level
            .entries
            .iter()
            .map(|entry| match entry {
                LevelEntry::Object(object) => object.key.as_str(),
                LevelEntry::Prefix(prefix) => prefix.as_str(),
            })
            .collect();
        assert_eq!(names, ["p/", "p/a/", "p/b", "p/c-1", "p/c/"]);
    }
}
